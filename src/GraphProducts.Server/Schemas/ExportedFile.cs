using GraphProducts.GraphQL.Comparison;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.Server.Schemas;

/// <summary>A view of the schema beside the file that was made of it before.</summary>
internal sealed class ExportedFile
{
    private ExportedFile(SchemaExport export, string path, byte[]? text)
    {
        Path = path;
        Export = export;
        IsCurrent = text is not null && text.AsSpan().SequenceEqual(export.Sdl.Text.Span);
        Comparison = text is null || IsCurrent ? null : SchemaComparison.Of(Read(path, text), Build(export.Sdl));
    }

    public string Path { get; }

    public SchemaExport Export { get; }

    /// <summary>Whether the file says what the schema says, to the byte.</summary>
    public bool IsCurrent { get; }

    /// <summary>What changed since the file was made; null where nothing did, or where there is no file.</summary>
    public SchemaComparison? Comparison { get; }

    public bool IsBreaking => Comparison is { IsBreaking: true };

    /// <exception cref="InvalidDataException">The file cannot be read, or is no schema; the message says why.</exception>
    public static ExportedFile Open(SchemaExport export, string path) => new(
        export, System.IO.Path.GetFullPath(path), File.Exists(path) ? Attempt($"{path} cannot be read.", () => File.ReadAllBytes(path)) : null);

    /// <exception cref="InvalidDataException">The file cannot be written; the message says why.</exception>
    public void Write()
    {
        var directory = System.IO.Path.GetDirectoryName(Path)!;
        Attempt($"{directory} cannot be made. Name another directory with --out, or mend what is in its way.", () => Directory.CreateDirectory(directory));
        Attempt($"{Path} cannot be written. Name another directory with --out, or mend its rights.", () =>
        {
            File.WriteAllBytes(Path, Export.Sdl.Text.Span);
            return true;
        });
    }

    public override string ToString() => $"{Path}: {(IsCurrent ? "current" : Comparison?.ToString() ?? "not there")}";

    private static T Attempt<T>(string failure, Func<T> use)
    {
        try
        {
            return use();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"{failure} ({fault.Message})", fault);
        }
    }

    private static Schema Read(string path, byte[] text)
    {
        try
        {
            return Build(new Source(text, path));
        }
        catch (Exception fault) when (fault is SchemaException or GraphQLSyntaxException)
        {
            throw new InvalidDataException($"{path} is no schema to compare with: {fault.Message}\nMend or remove it.", fault);
        }
    }

    // Views for gateways use directives that they do not define.
    private static Schema Build(Source sdl) => SchemaBuilder.Build([sdl], new SchemaOptions { AllowUnknownDirectives = true });
}
