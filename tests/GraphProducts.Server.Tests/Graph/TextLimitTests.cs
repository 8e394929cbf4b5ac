using Xunit;

namespace GraphProducts.Server.Tests.Graph;

/// <summary>Texts that no upstream can be asked for are refused before any call, by the name of the argument.</summary>
[Collection(nameof(DefaultGraph))]
public sealed class TextLimitTests(DefaultGraph graph)
{
    private static readonly string s_longest = new('ü', 512);

    public static TheoryData<string, string, string> TooLong { get; } = new()
    {
        { "products(where: { sku: { eq: $text } }) { totalCount }", "where.sku.eq has 513 characters. At most 512 can be asked for.", "products" },
        { "products(source: DECONETWORK, where: { name: { gt: $text } }) { totalCount }", "where.name.gt has 513 characters. At most 512 can be asked for.", "products" },
        { "product(by: { sku: { source: SCANTRUST, sku: $text } }) { id }", "sku has 513 characters. At most 512 can be asked for.", "product" },
        { "productsBySku(source: DECONETWORK, skus: [\"2000\", $text]) { id }", "sku has 513 characters. At most 512 can be asked for.", "productsBySku.1" },
        { "sku(code: $text) { code }", "code has 513 characters. At most 512 can be asked for.", "sku" },
        { "skusByCode(codes: [\"C44A12\", $text]) { code }", "code has 513 characters. At most 512 can be asked for.", "skusByCode.1" },
        { Entities("""{ __typename: "Product", source: "SCANTRUST", sku: $text }"""), "sku has 513 characters. At most 512 can be asked for.", "_entities.1" },
        { Entities("""{ __typename: "Sku", code: $text }"""), "code has 513 characters. At most 512 can be asked for.", "_entities.1" },
    };

    private static string Entities(string representation) =>
        $$"""_entities(representations: [{ __typename: "Product", id: "cGQxOTY1OA" }, {{representation}}]) { __typename }""";

    [Theory]
    [MemberData(nameof(TooLong))]
    public async Task A_text_that_is_too_long_is_refused(string field, string message, string path)
    {
        var answer = await graph.Host.AskAloneAsync($"query($text: String!) {{ {field} }}", new { text = s_longest + "x" });

        var error = Assert.Single(answer.Errors);
        Assert.Equal(("LIMIT_EXCEEDED", message), (error.Code, error.Message));
        Assert.Equal(path, error.Path);
        Assert.DoesNotContain(graph.Host.Simulator.Log.Entries, entry => entry.Parameters.Values.Any(value => value.Contains('ü')));
    }

    [Theory]
    [InlineData("products(where: { sku: { eq: $text } }) { totalCount }")]
    [InlineData("product(by: { sku: { source: SCANTRUST, sku: $text } }) { id }")]
    [InlineData("sku(code: $text) { code }")]
    public async Task The_longest_text_is_asked_for(string field)
    {
        var answer = await graph.Host.AskAloneAsync($"query($text: String!) {{ {field} }}", new { text = s_longest });

        Assert.Empty(answer.Errors);
        Assert.NotEmpty(graph.Host.Simulator.Log.Entries);
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("a\u001b[31m")]
    [InlineData("a\u0085b")]
    public async Task A_control_character_in_a_filter_is_refused(string text)
    {
        var answer = await graph.Host.AskAloneAsync("query($text: String!) { products(source: DECONETWORK, where: { name: { eq: $text } }) { totalCount } }", new { text });

        var error = Assert.Single(answer.Errors);
        Assert.Equal("FILTER_INVALID", error.Code);
        Assert.StartsWith($"where.name.eq has the control character U+{(int)text.First(char.IsControl):X4}", error.Message, StringComparison.Ordinal);
        Assert.Empty(graph.Host.Simulator.Log.Entries);
    }

    [Fact]
    public async Task Lines_in_a_name_are_asked_for()
    {
        var answer = await graph.Host.AskAloneAsync("{ products(source: DECONETWORK, where: { name: { eq: \"one\\n\\ttwo\" } }) { totalCount } }");

        Assert.Empty(answer.Errors);
        Assert.Equal("one\n\ttwo", Assert.Single(graph.Host.Simulator.Log.Entries).Parameters["string"]);
    }
}
