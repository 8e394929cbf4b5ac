using System.Text.Json;

namespace GraphProducts.GraphQL.Tests.Conformance;

/// <summary>Public conformance cases, where they lie beside the repository, or beside the folder of its worktrees: <c>shared/conformance/corpora</c>.</summary>
internal static class CorpusFiles
{
    /// <summary>Stands for the files where there are none, so that nothing is skipped and nothing fails.</summary>
    public const string NotPresent = "shared/conformance/corpora is not present here";

    private static readonly string? s_folder = FindFolder();

    /// <summary>The files of a kind, by their path among the corpora.</summary>
    public static string[] Of(string kind) => s_folder is null
        ? [NotPresent]
        : [.. Directory.GetFiles(s_folder, $"graphqljs-{kind}.jsonl", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(s_folder, file)).Order(StringComparer.Ordinal)];

    /// <summary>The cases of a file.</summary>
    public static async Task<List<JsonElement>> ReadAsync(string file)
    {
        var cases = new List<JsonElement>();
        await foreach (var line in File.ReadLinesAsync(Path.Combine(s_folder!, file)))
        {
            if (line.Length == 0)
                continue;
            using var json = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 1024 });
            cases.Add(json.RootElement.Clone());
        }

        return cases;
    }

    private static string? FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GraphProducts.sln")))
            folder = folder.Parent;
        for (folder = folder?.Parent; folder is not null; folder = folder.Parent)
        {
            var corpora = Path.Combine(folder.FullName, "shared", "conformance", "corpora");
            if (Directory.Exists(corpora))
                return corpora;
        }

        return null;
    }
}
