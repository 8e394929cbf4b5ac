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

    [Fact]
    public async Task Each_kind_can_be_switched_off()
    {
        await using var graph = await GraphHost.StartAsync(settings: new Dictionary<string, string?>
        {
            ["Gateways:Federation"] = "false",
            ["Gateways:Stitching"] = "false",
        });

        Assert.Contains("has no field \\\"_service\\\"", (await graph.AskAsync("{ _service { sdl } }")).Text, StringComparison.Ordinal);
        Assert.Contains("has no field \\\"_sdl\\\"", (await graph.AskAsync("{ _sdl }")).Text, StringComparison.Ordinal);
    }
}
