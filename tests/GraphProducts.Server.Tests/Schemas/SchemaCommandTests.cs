using GraphProducts.Server.Schemas;
using Xunit;

namespace GraphProducts.Server.Tests.Schemas;

/// <summary>The commands over a folder of their own.</summary>
public sealed class SchemaCommandTests : IDisposable
{
    private const string LastOfPageInfo = "  \"\"\"The cursor of the last row; null on an empty page.\"\"\"\n  endCursor: String\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("graphproducts-schema-").FullName;

    private string Served => Path.Combine(_folder, "graphproducts.graphql");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Export_writes_every_view()
    {
        Assert.Equal(0, Run("export", "--out", _folder).Code);
        Assert.All(SchemaExport.All, export => Assert.Equal(export.Sdl.Text.ToArray(), File.ReadAllBytes(Path.Combine(_folder, export.FileName))));
    }

    [Fact]
    public void Export_refuses_to_break_those_who_use_the_file_that_is_there()
    {
        var before = ExportWith("type Product implements Node {", "type Product implements Node {\n  barcode: String");

        var (code, output) = Run("export", "--out", _folder);

        Assert.Equal(1, code);
        Assert.Contains("BREAKING   Product.barcode: The field is gone. Breaks clients that select it.", output, StringComparison.Ordinal);
        Assert.Contains("--accept-breaking", output, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(Served));
    }

    [Fact]
    public void Export_breaks_them_when_told_to()
    {
        ExportWith("type Product implements Node {", "type Product implements Node {\n  barcode: String");

        Assert.Equal(0, Run("export", "--accept-breaking", "--out", _folder).Code);
        Assert.Equal(SchemaExport.All[0].Sdl.Text.ToArray(), File.ReadAllBytes(Served));
    }

    [Fact]
    public void Export_writes_what_breaks_nobody()
    {
        ExportWith("Newest first, by createdAt.", "By createdAt, newest first.");

        Assert.Equal(0, Run("export", "--out", _folder).Code);
        Assert.Equal(SchemaExport.All[0].Sdl.Text.ToArray(), File.ReadAllBytes(Served));
    }

    [Fact]
    public void Check_fails_when_a_change_breaks_anyone()
    {
        ExportWith("first: Int", "first: Int\n    firstly: Int");

        var (code, output) = Run("check", _folder);

        Assert.Equal(1, code);
        Assert.Contains("BREAKING   Query.products(firstly:): The argument is gone. Breaks clients that send it.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_passes_when_no_change_breaks_anyone()
    {
        ExportWith("  CREATED_AT_DESC", "  CREATED_AT_DESC @deprecated");

        var (code, output) = Run("check", _folder);

        Assert.Equal(0, code);
        Assert.Contains("0 breaking, 0 dangerous, 1 safe\nSAFE       ProductOrder.CREATED_AT_DESC: It is no longer deprecated.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("federated", "@key(fields: \"source sku\")", "@key(fields: \"uuid\")", "BREAKING   Product: @key(fields: \"uuid\") is gone. Breaks gateways")]
    [InlineData("federated", "federation/v2.3", "federation/v1.0", "BREAKING   schema: https://specs.apollo.dev/federation v1.0 became v2.3. Breaks gateways")]
    [InlineData("federated", "@composeDirective(name: \"@oneOf\")", "", "DANGEROUS  schema: @composeDirective(name: \"@oneOf\") is new. Gateways read")]
    [InlineData("composite", "): Sku @lookup", "): Sku @lookup @shareable", "BREAKING   Query.sku: @shareable is gone. Breaks gateways")]
    [InlineData("federated", LastOfPageInfo, "", "BREAKING   PageInfo.endCursor: The field is new. Breaks gateways where another subgraph has the type without it")]
    [InlineData("composite", LastOfPageInfo, "", "BREAKING   PageInfo.endCursor: The field is new. Breaks gateways where another subgraph has the type without it")]
    [InlineData("stitching", LastOfPageInfo, "", "SAFE       PageInfo.endCursor: The field is new.")]
    [InlineData("stitching", "@merge(keyField: \"code\")", "@merge(keyField: \"gtin\")", "BREAKING   Query.skusByCode: @merge(keyField: \"gtin\") is gone. Breaks gateways")]
    public void Check_says_what_breaks_gateways(string view, string now, string before, string change)
    {
        ExportWith(now, before, $"graphproducts.{view}.graphql");

        var (_, output) = Run("check", _folder);

        Assert.Contains(change, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_takes_a_file_of_any_name()
    {
        var file = Path.Combine(_folder, "yesterday.graphql");
        File.WriteAllText(file, "type Query { product: ID }");

        var (code, output) = Run("check", file);

        Assert.Equal(1, code);
        Assert.Contains("BREAKING   Query.product: The type ID became Product.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_knows_a_view_under_any_name()
    {
        foreach (var export in SchemaExport.All)
        {
            var file = Path.Combine(_folder, $"of-yesterday-{export.FileName}");
            File.WriteAllBytes(file, export.Sdl.Text.ToArray());

            var (code, output) = Run("check", file);

            Assert.Equal(0, code);
            Assert.DoesNotContain("BREAKING", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Check_of_a_missing_file_says_so()
    {
        var (code, output) = Run("check", Path.Combine(_folder, "missing.graphql"));

        Assert.Equal(2, code);
        Assert.Contains("missing.graphql: there is no such file.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_of_nothing_fails_and_says_how_to_make_it()
    {
        var (code, output) = Run("check", _folder);

        Assert.Equal(1, code);
        Assert.Contains($"schema export --out {_folder}", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_fails_where_one_of_the_files_is_not_there()
    {
        Run("export", "--out", _folder);
        File.Delete(Path.Combine(_folder, "graphproducts.stitching.graphql"));

        var (code, output) = Run("check", _folder);

        Assert.Equal(1, code);
        Assert.Contains("graphproducts.stitching.graphql: not there", output, StringComparison.Ordinal);
        Assert.Contains($"schema export --out {_folder}", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_directory_it_is_the_one_of_the_repository_wherever_in_it_one_stands()
    {
        var (code, output) = Run("check");

        Assert.Equal(0, code);
        Assert.All(SchemaExport.All, export => Assert.Contains($"{RepositoryFiles.PathTo("schema", "exports", export.FileName)}: current", output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("type Query { id: Unknown }", "Unknown type")]
    [InlineData("type Query { id", "Syntax Error")]
    public void A_file_that_is_no_schema_is_named(string text, string fault)
    {
        File.WriteAllText(Served, text);

        var (code, output) = Run("check", _folder);

        Assert.Equal(1, code);
        Assert.Contains(Served, output, StringComparison.Ordinal);
        Assert.Contains(fault, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schema what?")]
    [InlineData("There is no command schema exprot.", "exprot")]
    [InlineData("--out is given no directory.", "export", "--out")]
    [InlineData("--out is given no directory, but --accept-breaking.", "export", "--out", "--accept-breaking")]
    [InlineData("--out is empty. Name a directory.", "export", "--out", "")]
    [InlineData("--out is empty. Name a directory.", "export", "--out=")]
    [InlineData("--out is empty. Name a directory.", "export", "--out", " ")]
    [InlineData("schema export has no option --force.", "export", "--force")]
    [InlineData("schema check takes one path and no options, not --all.", "check", "--all")]
    [InlineData("schema check takes one path and no options, not one two.", "check", "one", "two")]
    [InlineData("The path to check is empty.", "check", "")]
    public void Anything_else_is_answered_with_what_is_wrong_and_how_to_use_it(string fault, params string[] arguments)
    {
        var (code, output) = Run(arguments);

        Assert.Equal(2, code);
        Assert.StartsWith($"{fault}\nschema export [--out DIRECTORY]", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("help")]
    [InlineData("export", "--help")]
    [InlineData("check", "-h")]
    public void Help_says_how_to_use_it(params string[] arguments)
    {
        var (code, output) = Run(arguments);

        Assert.Equal(0, code);
        Assert.StartsWith("schema export [--out DIRECTORY]", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_may_be_one_word()
    {
        var folder = Path.Combine(_folder, "new");

        Assert.Equal(0, Run("export", $"--out={folder}", "--accept-breaking").Code);
        Assert.Equal(SchemaExport.All.Count, Directory.GetFiles(folder).Length);
    }

    [Fact]
    public void Export_into_a_file_names_it()
    {
        File.WriteAllText(Served, "");

        var (code, output) = Run("export", "--out", Served);

        Assert.Equal(2, code);
        Assert.StartsWith($"--out is {Served}, which is a file. Name a directory", output, StringComparison.Ordinal);
        Assert.Equal("", File.ReadAllText(Served));
    }

    [Fact]
    public void Export_below_a_file_names_the_directory_that_cannot_be()
    {
        File.WriteAllText(Served, "");
        var below = Path.Combine(Served, "exports");

        var (code, output) = Run("export", "--out", below);

        Assert.Equal(1, code);
        Assert.Contains($"{below} cannot be made. Name another directory with --out", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_of_a_missing_file_says_where_a_relative_path_begins()
    {
        var (code, output) = Run("check", "missing.graphql");

        Assert.Equal(2, code);
        Assert.Equal(
            $"{Path.GetFullPath("missing.graphql")}: there is no such file. missing.graphql was looked for from the current folder, {Directory.GetCurrentDirectory()}.\n", output);
    }

    private static (int Code, string Output) Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var code = SchemaCommand.Run(arguments, output);
        return (code, output.ToString());
    }

    /// <summary>Exports, then changes one thing in a view, the served SDL unless another is named, as if it had been so before; answers the text.</summary>
    private string ExportWith(string now, string before, string? view = null)
    {
        var path = view is null ? Served : Path.Combine(_folder, view);
        Run("export", "--out", _folder);
        var text = File.ReadAllText(path);
        Assert.Contains(now, text, StringComparison.Ordinal);
        text = text.Replace(now, before, StringComparison.Ordinal);
        File.WriteAllText(path, text);
        return text;
    }
}
