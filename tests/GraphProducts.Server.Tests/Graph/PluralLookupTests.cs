using Xunit;

namespace GraphProducts.Server.Tests.Graph;

/// <summary>The plural lookups answer in the order asked, at the same length, with null for what there is not, and ask for each thing once.</summary>
[Collection(nameof(DefaultGraph))]
public sealed class PluralLookupTests(DefaultGraph graph)
{
    private static readonly string[] s_blanks = ["", " ", "\t\n", "\u00A0"];

    /// <summary>A lookup, the source whose products it is asked for, and the field that has its keys.</summary>
    public static TheoryData<string, string, string> Lookups => new()
    {
        { "productsBySku(source: SCANTRUST, skus: $keys) { key: sku }", "SCANTRUST", "sku" },
        { "productsBySku(source: DECONETWORK, skus: $keys) { key: sku }", "DECONETWORK", "sku" },
        { "skusByCode(codes: $keys) { key: code }", "SCANTRUST", "sku" },
        { "skusByCode(codes: $keys) { key: code }", "DECONETWORK", "sku" },
        { "productsById(ids: $ids) { key: id }", "DECONETWORK", "id" },
        { "productsById(ids: $ids) { key: id }", "SCANTRUST", "id" },
        { "nodes(ids: $ids) { key: id }", "DECONETWORK", "id" },
    };

    [Theory]
    [MemberData(nameof(Lookups))]
    public async Task Keeps_order_duplicates_and_gaps(string field, string source, string key)
    {
        var existing = await ExistingAsync(source, key);
        string?[] keys = [.. existing, .. existing.Reverse(), .. s_blanks, "no such thing"];
        new Random(7).Shuffle(keys);
        var expected = keys.Select(asked => existing.Contains(asked) ? asked : null);

        var answer = await AskAsync(field, keys!);

        Assert.Empty(answer.Errors);
        Assert.Equal(expected, Found(answer));
        var calls = graph.Host.Simulator.Log.Entries.Select(call => call.ToString()).ToArray();
        Assert.Equal(calls.Distinct().Count(), calls.Length);
    }

    [Theory]
    [InlineData("productsBySku(source: SCANTRUST, skus: $keys) { key: sku }")]
    [InlineData("productsBySku(source: DECONETWORK, skus: $keys) { key: sku }")]
    [InlineData("skusByCode(codes: $keys) { key: code }")]
    [InlineData("productsById(ids: $ids) { key: id }")]
    [InlineData("nodes(ids: $ids) { key: id }")]
    public async Task Costs_nothing_for_blank_keys(string field)
    {
        var answer = await AskAsync(field, s_blanks);

        Assert.Empty(answer.Errors);
        Assert.Equal(new string?[s_blanks.Length], Found(answer));
        Assert.Empty(graph.Host.Simulator.Log.Entries);
    }

    [Theory]
    [InlineData("sku(code: \"\")")]
    [InlineData("sku(code: \" \")")]
    [InlineData("product(by: {sku: {source: SCANTRUST, sku: \"\"}})")]
    [InlineData("product(by: {sku: {source: DECONETWORK, sku: \" \"}})")]
    [InlineData("product(by: {id: \"\"})")]
    [InlineData("node(id: \"\")")]
    public async Task Costs_nothing_for_a_single_blank_key(string field)
    {
        var answer = await graph.Host.AskAloneAsync($"{{ it: {field} {{ __typename }} }}");

        Assert.Empty(answer.Errors);
        Assert.Null(answer.Data["it"]);
        Assert.Empty(graph.Host.Simulator.Log.Entries);
    }

    private static string?[] Found(GraphAnswer answer) =>
        [.. answer.Data["found"]!.AsArray().Select(item => item?["key"]?.GetValue<string>())];

    private Task<GraphAnswer> AskAsync(string field, string[] keys) => field.Contains("$ids", StringComparison.Ordinal)
        ? graph.Host.AskAloneAsync($"query ($ids: [ID!]!) {{ found: {field} }}", new { ids = keys })
        : graph.Host.AskAloneAsync($"query ($keys: [String!]!) {{ found: {field} }}", new { keys });

    private async Task<HashSet<string?>> ExistingAsync(string source, string key)
    {
        var page = await graph.Host.AskAsync($"{{ products(first: 40, source: {source}) {{ nodes {{ key: {key} }} }} }}");
        var keys = page.Data["products"]!["nodes"]!.AsArray().Select(node => node!["key"]?.GetValue<string>());
        HashSet<string?> existing = [.. keys.Where(value => !string.IsNullOrWhiteSpace(value))];
        Assert.NotEmpty(existing);
        return existing;
    }
}
