namespace GraphProducts.Server.Schemas;

/// <summary>
/// <c>schema export</c> and <c>schema check</c>: the schema as files, and what has changed since they were made. Needs neither configuration nor upstreams.
/// </summary>
internal sealed class SchemaCommand
{
    private const int Success = 0;
    private const int Refused = 1;
    private const int Misused = 2;

    private const string OutWithValue = "--out=";

    private const string Usage =
        $"""
        schema export [--out DIRECTORY] [--accept-breaking]
            Writes the schema's views into the directory, unless one of them breaks those who use the file that is there.
        schema check [DIRECTORY or FILE]
            Says what has changed since the files of the directory, or since one file, were made. Fails when a change breaks anyone.
        The directory is {ExportDirectory.Default} beside {ExportDirectory.Contract}, here or in the nearest folder above that has it.
        """;

    private readonly TextWriter _output;

    private SchemaCommand(TextWriter output) => _output = output;

    /// <summary>Runs the command and answers the exit code of the process.</summary>
    public static int Run(string[] arguments)
    {
#pragma warning disable RS0030 // This is the server as a command-line tool: there is no log yet.
        return Run(arguments, Console.Out);
#pragma warning restore RS0030
    }

    /// <inheritdoc cref="Run(string[])"/>
    public static int Run(string[] arguments, TextWriter output)
    {
        try
        {
            return new SchemaCommand(output).Dispatch(arguments);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            output.WriteLine(fault.Message);
            return Refused;
        }
    }

    private int Dispatch(string[] arguments) => arguments switch
    {
        ["help" or "--help" or "-h"] or [_, "--help" or "-h", ..] => Help(),
        ["export", .. var options] => Export(options),
        ["check"] => Check(ExportDirectory.Find()),
        ["check", ""] => Misuse("The path to check is empty."),
        ["check", var path] when !path.StartsWith('-') => Check(path),
        ["check", .. var paths] => Misuse($"schema check takes one path and no options, not {string.Join(' ', paths)}."),
        [var command, ..] => Misuse($"There is no command schema {command}."),
        [] => Misuse("schema what?"),
    };

    private int Export(string[] options, string? directory = null, bool acceptsBreaking = false) => options switch
    {
        [] => ExportTo(directory ?? ExportDirectory.Find(), acceptsBreaking),
        ["--accept-breaking", .. var rest] => Export(rest, directory, acceptsBreaking: true),
        ["--out"] => Misuse("--out is given no directory."),
        ["--out", var path, .. var rest] => FaultOf(path) is { } fault ? Misuse(fault) : Export(rest, path, acceptsBreaking),
        [var option, .. var rest] when option.StartsWith(OutWithValue, StringComparison.Ordinal) =>
            Export(["--out", option[OutWithValue.Length..], .. rest], directory, acceptsBreaking),
        [var option, ..] => Misuse($"schema export has no option {option}."),
    };

    private static string? FaultOf(string directory) =>
        string.IsNullOrWhiteSpace(directory) ? "--out is empty. Name a directory."
        : directory.StartsWith('-') ? $"--out is given no directory, but {directory}."
        : File.Exists(directory) ? $"--out is {Path.GetFullPath(directory)}, which is a file. Name a directory: the views are files in it."
        : null;

    private int ExportTo(string directory, bool acceptsBreaking)
    {
        var files = FilesOf(directory);
        foreach (var file in files)
            _output.WriteLine(file);
        if (!acceptsBreaking && files.Any(file => file.IsBreaking))
        {
            _output.WriteLine("Nothing was written, since clients or gateways would break. Mend the schema, or accept it with --accept-breaking.");
            return Refused;
        }

        foreach (var file in files.Where(file => !file.IsCurrent))
        {
            file.Write();
            _output.WriteLine($"{file.Path}: written");
        }

        return Success;
    }

    private int Check(string path)
    {
        if (path.EndsWith(".graphql", StringComparison.OrdinalIgnoreCase) && !File.Exists(path) && !Directory.Exists(path))
        {
            var relative = Path.IsPathRooted(path) ? "" : $" {path} was looked for from the current folder, {Directory.GetCurrentDirectory()}.";
            _output.WriteLine($"{Path.GetFullPath(path)}: there is no such file.{relative}");
            return Misused;
        }

        var files = File.Exists(path) ? [ExportedFile.Open(ExportLike(path), path)] : FilesOf(path);
        foreach (var file in files)
            _output.WriteLine(file);
        if (files.All(file => file.IsCurrent || file.Comparison is not null))
            return files.Any(file => file.IsBreaking) ? Refused : Success;
        _output.WriteLine($"There is nothing to compare with. Write the files with: schema export --out {path}");
        return Refused;
    }

    private int Help()
    {
        _output.WriteLine(Usage);
        return Success;
    }

    private int Misuse(string fault)
    {
        _output.WriteLine(fault);
        _output.WriteLine(Usage);
        return Misused;
    }

    private static List<ExportedFile> FilesOf(string directory) =>
        [.. SchemaExport.All.Select(export => ExportedFile.Open(export, Path.Combine(directory, export.FileName)))];

    /// <summary>The view that has the file's name; a file of another name is taken for the view whose directives it has, or for the served SDL.</summary>
    private static SchemaExport ExportLike(string path)
    {
        if (SchemaExport.All.FirstOrDefault(export => export.FileName == Path.GetFileName(path)) is { } named)
            return named;
        var text = File.ReadAllText(path);
        return SchemaExport.All.LastOrDefault(export => export.Mark is { } mark && text.Contains(mark, StringComparison.Ordinal)) ?? SchemaExport.All[0];
    }
}
