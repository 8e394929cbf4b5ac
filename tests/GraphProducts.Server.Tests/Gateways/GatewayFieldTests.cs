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
    public async Task People_see_little_of_it()
    {
        await using var graph = await GraphHost.StartAsync();

        var text = (await graph.AskAsync(Introspection)).Text;

        Assert.Contains("_Entity", text, StringComparison.Ordinal);
        Assert.DoesNotContain("federation__", text, StringComparison.Ordinal);
        Assert.DoesNotContain("link__", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"key\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_file_shows_what_is_served()
    {
        await using var graph = await GraphHost.StartAsync();

        var sdl = await graph.Client.GetStringAsync("/graphql/schema.graphql", TestContext.Current.CancellationToken);

        Assert.Contains("_entities", sdl, StringComparison.Ordinal);
        Assert.Contains("_sdl: String!", sdl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_kind_can_be_switched_off()
    {
        await using var graph = await GraphHost.StartAsync(settings: new Dictionary<string, string?>
        {
            ["Gateways:Federation"] = "false", ["Gateways:Stitching"] = "false",
        });

        Assert.DoesNotContain("\"_", (await graph.AskAsync(Introspection)).Text.Replace("\"__", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("has no field", (await graph.AskAsync("{ _service { sdl } }")).Text, StringComparison.Ordinal);
        var sdl = await graph.Client.GetStringAsync("/graphql/schema.graphql", TestContext.Current.CancellationToken);
        Assert.DoesNotContain("_service", sdl, StringComparison.Ordinal);
        Assert.DoesNotContain("_sdl", sdl, StringComparison.Ordinal);
    }
}
