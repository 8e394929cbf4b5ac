using GraphProducts.Server.Schemas;
using Xunit;

namespace GraphProducts.Server.Tests.Schemas;

/// <summary>The commands over a folder of their own.</summary>
public sealed class SchemaCommandTests : IDisposable
{
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
    public void Check_of_nothing_fails_and_says_how_to_make_it()
    {
        var (code, output) = Run("check", _folder);

        Assert.Equal(1, code);
        Assert.Contains($"schema export --out {_folder}", output, StringComparison.Ordinal);
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
    [InlineData]
    [InlineData("exprot")]
    [InlineData("export", "--out")]
    [InlineData("export", "--force")]
    [InlineData("check", "--all")]
    [InlineData("check", "one", "two")]
    public void Anything_else_is_answered_with_how_to_use_it(params string[] arguments)
    {
        var (code, output) = Run(arguments);

        Assert.Equal(2, code);
        Assert.StartsWith("schema export [--out DIRECTORY]", output, StringComparison.Ordinal);
    }

    private static (int Code, string Output) Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var code = SchemaCommand.Run(arguments, output);
        return (code, output.ToString());
    }

    /// <summary>Exports, then changes one thing in the served SDL as if it had been so before; answers the text.</summary>
    private string ExportWith(string now, string before)
    {
        Run("export", "--out", _folder);
        var text = File.ReadAllText(Served);
        Assert.Contains(now, text, StringComparison.Ordinal);
        text = text.Replace(now, before, StringComparison.Ordinal);
        File.WriteAllText(Served, text);
        return text;
    }
}
