using System.Text.Json;
using GraphProducts.Server.Gateways;
using Xunit;

namespace GraphProducts.Server.Tests.Gateways;

/// <summary>What the endpoint answers gateways, and that each kind can be switched off.</summary>
public sealed class GatewayFieldTests
{
    private const string Introspection = "{ __schema { queryType { fields { name } } types { name } directives { name } } }";

    [Fact]
    public async Task Gateways_are_told_the_sdl_of_their_kind()
    {
        await using var graph = await GraphHost.StartAsync();

        var data = JsonElement.Parse((await graph.AskAsync("{ _service { sdl } _sdl }")).Text).GetProperty("data");

        Assert.Equal(GraphSdl.Federated, data.GetProperty("_service").GetProperty("sdl").GetString());
        Assert.Equal(GraphSdl.Stitching, data.GetProperty("_sdl").GetString());
        Assert.Empty(graph.Simulator.Log.Entries);
    }

    [Fact]
    public async Task People_see_the_contract_alone()
    {
        await using var graph = await GraphHost.StartAsync();

        var text = (await graph.AskAsync(Introspection)).Text;

        Assert.DoesNotContain("\"_", text.Replace("\"__", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("federation", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"key\"", text, StringComparison.Ordinal);
        Assert.Equal("""{"data":{"__type":null}}""", (await graph.AskAsync("{ __type(name: \"_Entity\") { name } }")).Text);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Each_kind_can_be_switched_off(bool federation, bool stitching)
    {
        await using var graph = await GraphHost.StartAsync(settings: new Dictionary<string, string?>
        {
            ["Gateways:Federation"] = $"{federation}",
            ["Gateways:Stitching"] = $"{stitching}",
        });

        await AssertServedAsync(graph, federation, "_service", "{ _service { __typename } }");
        await AssertServedAsync(graph, federation, "_entities", "{ _entities(representations: []) { __typename } }");
        await AssertServedAsync(graph, stitching, "_sdl", "{ _sdl }");
        Assert.DoesNotContain("\"_", (await graph.AskAsync(Introspection)).Text.Replace("\"__", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty((await graph.AskAsync("{ products(first: 1) { nodes { id } } }")).Errors);
    }

    private static async Task AssertServedAsync(GraphHost graph, bool isServed, string field, string query)
    {
        var errors = (await graph.AskAsync(query)).Errors;
        if (isServed)
            Assert.Empty(errors);
        else
            Assert.Contains($"has no field \"{field}\"", Assert.Single(errors).Message, StringComparison.Ordinal);
    }
}
