using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace GraphProducts.GraphQL.AspNetCore.Ide;

/// <summary>The IDE's files in a folder. They are listed once, and only what is in the list is ever opened: no path leads out of it.</summary>
internal sealed class LocalIdeFiles : IIdeFiles
{
    private static readonly FileExtensionContentTypeProvider s_contentTypes = new();

    private readonly FrozenDictionary<string, IdeFile> _files;

    private LocalIdeFiles(FrozenDictionary<string, IdeFile> files) => _files = files;

    /// <summary>The files of a folder, or null when the page is not among them.</summary>
    public static LocalIdeFiles? TryOpen(string directory)
    {
        if (!File.Exists(Path.Combine(directory, "index.html")))
            return null;
        var files = new DirectoryInfo(directory).EnumerateFiles("*", SearchOption.AllDirectories)
            .ToFrozenDictionary(file => Path.GetRelativePath(directory, file.FullName).Replace('\\', '/'), IdeFile.Of);
        return new LocalIdeFiles(files);
    }

    public Task SendAsync(HttpContext context, string file)
    {
        if (!_files.TryGetValue(file, out var found))
            return IdeHeaders.NotFoundAsync(context);
        return TypedResults.PhysicalFile(found.Path, found.ContentType, lastModified: found.Modified, entityTag: found.Tag).ExecuteAsync(context);
    }

    private sealed record IdeFile(string Path, string ContentType, DateTimeOffset Modified, EntityTagHeaderValue Tag)
    {
        public static IdeFile Of(FileInfo file)
        {
            var modified = new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero);
            return new IdeFile(file.FullName, ContentTypeOf(file), modified, new EntityTagHeaderValue($"\"{modified.Ticks ^ file.Length:x}\""));
        }

        private static string ContentTypeOf(FileInfo file)
        {
            if (!s_contentTypes.TryGetContentType(file.Name, out var contentType))
                return "text/plain; charset=utf-8";
            return contentType.StartsWith("text/", StringComparison.Ordinal) ? $"{contentType}; charset=utf-8" : contentType;
        }
    }
}
