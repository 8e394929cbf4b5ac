using GraphProducts.Simulator;
using GraphProducts.Simulator.DecoNetwork;
using Xunit;

namespace GraphProducts.Server.Tests.Graph;

/// <summary>Arguments that differ in words only ask for one thing: they share calls, and take each other's cursors.</summary>
public sealed class ProductSearchTests
{
    [Theory]
    [InlineData("source: SCANTRUST", "source: SCANTRUST, order: CREATED_AT_DESC")]
    [InlineData("source: SCANTRUST", "source: SCANTRUST, order: null, where: { sku: { eq: null } }")]
    [InlineData("source: DECONETWORK", "source: DECONETWORK, order: SOURCE_ID_ASC")]
    [InlineData("source: DECONETWORK", "source: DECONETWORK, where: { isArchived: null }")]
    [InlineData("source: DECONETWORK", "source: DECONETWORK, where: { isArchived: false, sourceId: { gt: \"0\" } }")]
    [InlineData("source: DECONETWORK, where: { modifiedAt: { gt: \"2018-01-01T00:00:00Z\" } }", "source: DECONETWORK, where: { modifiedAt: { gte: \"2018-01-01T00:00:00.25Z\" } }")]
    public async Task Other_words_for_the_same_are_the_same(string one, string other)
    {
        await using var host = await StartAsync();

        var both = await host.AskAloneAsync($"{{ a: products(first: 2, {one}) {{ nodes {{ id }} pageInfo {{ endCursor }} }} b: products(first: 2, {other}) {{ nodes {{ id }} pageInfo {{ endCursor }} }} }}");

        Assert.Empty(both.Errors);
        Assert.Single(host.Simulator.Log.Entries);
        Assert.Equal(both.Data["a"]!.ToJsonString(), both.Data["b"]!.ToJsonString());
        var next = await host.AskAsync($"{{ products(first: 1, after: \"{both.Data["a"]!["pageInfo"]!["endCursor"]}\", {other}) {{ nodes {{ id }} }} }}");
        Assert.Empty(next.Errors);
    }

    [Theory]
    [InlineData("source: DECONETWORK", "source: DECONETWORK, order: SOURCE_ID_DESC", "order")]
    [InlineData("source: SCANTRUST", "source: SCANTRUST, where: { sku: { eq: \"a\" } }", "where")]
    [InlineData("source: SCANTRUST", "source: SCANTRUST, where: { isArchived: null }", "where")]
    [InlineData("source: DECONETWORK, where: { name: { gt: \"0\" } }", "source: DECONETWORK, where: { supplier: { gt: \"0\" } }", "where")]
    public async Task Words_for_something_else_are_not(string one, string other, string argument)
    {
        await using var host = await StartAsync();
        var first = await host.AskAsync($"{{ products(first: 1, {one}) {{ pageInfo {{ endCursor }} }} }}");
        var cursor = first.Data["products"]!["pageInfo"]!["endCursor"]!.GetValue<string>();

        var error = Assert.Single((await host.AskAsync($"{{ products(first: 1, after: \"{cursor}\", {other}) {{ nodes {{ id }} }} }}")).Errors);

        Assert.Equal("CURSOR_MISMATCH", error.Code);
        Assert.Contains(argument, error.Message, StringComparison.Ordinal);
    }

    private static Task<GraphHost> StartAsync() => GraphHost.StartAsync(
        new SimulatorOptions
        {
            ScantrustRows = 20,
            DecoNetworkRows = 20,
            DecoNetwork = new DecoNetworkSwitches
            {
                SortBy = new Dictionary<int, DecoNetworkOrder> { [6] = DecoNetworkOrder.ById, [7] = DecoNetworkOrder.ByIdDescending },
            },
        },
        new Dictionary<string, string?>
        {
            ["DecoNetwork:SortBy:SOURCE_ID_ASC"] = "6",
            ["DecoNetwork:SortBy:SOURCE_ID_DESC"] = "7",
            ["DecoNetwork:DefaultOrder"] = "source_id_asc",
        });
}
