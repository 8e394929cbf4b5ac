using System.Text.Json.Nodes;
using GraphProducts.Simulator.Faults;
using GraphProducts.Simulator.Upstreams;
using Xunit;

namespace GraphProducts.Server.Tests.Graph;

public sealed class LookupLimitTests
{
    [Theory]
    [InlineData("query($keys: [ID!]!) { r: nodes(ids: $keys) { id } }", "ids")]
    [InlineData("query($keys: [ID!]!) { r: productsById(ids: $keys) { id } }", "ids")]
    [InlineData("query($keys: [String!]!) { r: productsBySku(source: SCANTRUST, skus: $keys) { id } }", "skus")]
    [InlineData("query($keys: [String!]!) { r: skusByCode(codes: $keys) { code } }", "codes")]
    public async Task Refuses_more_than_2000_keys_by_name_without_a_call(string query, string argument)
    {
        await using var host = await GraphHost.StartAsync();
        var answer = await host.AskAloneAsync(query, new { keys = Enumerable.Range(0, 2001).Select(i => $"key {i}") });
        var error = Assert.Single(answer.Errors);
        Assert.Equal(("LIMIT_EXCEEDED", $"{argument} has 2001 entries. At most 2000 can be looked up at once; ask for the rest in further operations."), (error.Code, error.Message));
        Assert.Empty(host.Simulator.Log.Entries);
    }

    [Fact]
    public async Task Refuses_more_than_2000_representations_without_a_call()
    {
        await using var host = await GraphHost.StartAsync();
        var answer = await host.AskAloneAsync(
            "query($r: [_Any!]!) { _entities(representations: $r) { __typename } }", new { r = Enumerable.Range(0, 2001).Select(i => new { __typename = "Sku", code = $"code {i}" }) });
        var error = Assert.Single(answer.Errors);
        Assert.Equal(("LIMIT_EXCEEDED", "There are 2001 representations. At most 2000 can be looked up at once; ask for the rest in further operations."), (error.Code, error.Message));
        Assert.Empty(host.Simulator.Log.Entries);
    }

    [Fact]
    public async Task Finds_all_products_of_a_code_that_more_than_a_hundred_have()
    {
        await using var host = await GraphHost.StartAsync();
        for (var i = 0; i < 103; i++)
            host.Simulator.DecoNetwork.Insert(new JsonObject { ["product_code"] = "prod2" });
        var answer = await host.AskAloneAsync("""{ sku(code: "prod2") { counterparts { id } } }""");
        Assert.Equal(103, answer.Data["sku"]!["counterparts"]!.AsArray().Select(product => product!["id"]!.GetValue<string>()).Distinct().Count());
        Assert.Equal(2, host.Simulator.Log.Of(UpstreamName.DecoNetwork).Count);
    }

    [Fact]
    public async Task Stops_asking_an_upstream_that_is_out_of_order_but_answers_for_every_key()
    {
        await using var host = await GraphHost.StartAsync(settings: new Dictionary<string, string?> { ["GraphQL:MaxErrors"] = "1000" });
        host.Simulator.Scantrust.Faults.Add(UpstreamFault.OfStatus(401));
        var answer = await host.AskAloneAsync("{ products(first: 20, source: DECONETWORK) { nodes { skus { code counterparts { id } } } } }");
        Assert.InRange(host.Simulator.Log.Of(UpstreamName.Scantrust).Count, 1, 8);
        Assert.True(answer.Errors.Count > 20, $"{answer.Errors.Count} errors");
        Assert.All(answer.Errors, error => Assert.Equal("UPSTREAM_AUTH", error.Code));
    }
}
