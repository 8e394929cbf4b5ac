using System.Text.Json.Nodes;
using GraphProducts.Simulator.Upstreams;
using Xunit;

namespace GraphProducts.Server.Tests.Graph;

/// <summary>Whatever id an answer names, <c>node</c> and <c>nodes</c> give that thing back.</summary>
[Collection(nameof(DefaultGraph))]
public sealed class NodeTests(DefaultGraph graph)
{
    private const string Facts = "fragment Facts on Product { id source sourceId sku name brand { id } }";

    [Fact]
    public async Task Finds_every_product_of_a_page_again()
    {
        var products = await ReadPageAsync("first: 500, source: DECONETWORK");

        Assert.Equal(500, products.Count);
        await AssertFoundAgainAsync(products);
        Assert.Equal(5, graph.Host.Simulator.Log.Of(UpstreamName.DecoNetwork).Count);
    }

    [Theory]
    [InlineData("first: 250, source: SCANTRUST")]
    [InlineData("last: 100, source: SCANTRUST")]
    [InlineData("first: 200, source: SCANTRUST, where: {isArchived: true}")]
    public async Task Finds_every_product_of_Scantrust_again_whatever_its_sku(string arguments)
    {
        var products = await ReadPageAsync(arguments);

        Assert.Contains(products, product => product["sku"]!.GetValue<string>().AsSpan().ContainsAny("é茶+&\""));
        await AssertFoundAgainAsync(products);
    }

    [Fact]
    public async Task Finds_what_is_named_inside_other_things()
    {
        var page = await graph.Host.AskAsync(
            "{ products(first: 3, source: DECONETWORK) { nodes { skus { product { id } counterparts { id } } } } }");
        var ids = page.Data["products"]!["nodes"]!.AsArray()
            .SelectMany(product => product!["skus"]!.AsArray())
            .SelectMany(sku => sku!["counterparts"]!.AsArray().Append(sku["product"]))
            .Select(product => product!["id"]!.GetValue<string>())
            .ToArray();

        var nodes = await NodesAsync(ids);

        Assert.Contains("cHNDNDRBMTI", ids);
        Assert.Equal(ids, nodes.Select(node => node!["id"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Gives_each_thing_one_id_that_is_fit_for_urls()
    {
        var products = (await ReadPageAsync("first: 500")).Concat(await ReadPageAsync("last: 500")).ToList();
        var ids = products.Select(product => product["id"]!.GetValue<string>()).ToList();

        Assert.Equal(1000, ids.Count);
        Assert.All(ids, id => Assert.Matches("^[A-Za-z0-9_-]+$", id));
        Assert.Equal(1000, ids.Distinct().Count());
    }

    [Fact]
    public async Task Gives_the_same_ids_on_every_server()
    {
        await using var other = await GraphHost.StartAsync();
        const string query = "{ products(first: 40) { nodes { id brand { id } company { id } campaign { id } } } }";

        Assert.Equal((await graph.Host.AskAsync(query)).Pretty, (await other.AskAsync(query)).Pretty);
    }

    private async Task<List<JsonNode>> ReadPageAsync(string arguments)
    {
        var answer = await graph.Host.AskAsync($"{{ products({arguments}) {{ nodes {{ ...Facts }} }} }} {Facts}");
        Assert.Empty(answer.Errors);
        return [.. answer.Data["products"]!["nodes"]!.AsArray().Select(node => node!)];
    }

    private async Task AssertFoundAgainAsync(List<JsonNode> products)
    {
        var nodes = await NodesAsync([.. products.Select(product => product["id"]!.GetValue<string>())]);

        Assert.Equal(products.Select(product => product.ToJsonString()), nodes.Select(node => node?.ToJsonString()));
    }

    private async Task<JsonArray> NodesAsync(string[] ids)
    {
        var answer = await graph.Host.AskAloneAsync($"query ($ids: [ID!]!) {{ nodes(ids: $ids) {{ ...Facts }} }} {Facts}", new { ids });
        Assert.Empty(answer.Errors);
        return answer.Data["nodes"]!.AsArray();
    }
}
