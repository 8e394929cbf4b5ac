using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace GraphProducts.Server.Tests.Gateways;

/// <summary>Who is told when each field ran. What the trace says is compared with Apollo's own in tests/consumers/federated-tracing.mjs.</summary>
public sealed class GatewayTraceTests
{
    private const string Query = "{ products(source: DECONETWORK, first: 1) { nodes { skus { code } } } }";
    private const string Header = "apollo-federation-include-trace";

    [Fact]
    public async Task A_gateway_that_asks_is_told_and_the_upstreams_are_asked_no_more_than_else()
    {
        await using var graph = await GraphHost.StartAsync();
        var plain = await graph.AskAloneAsync(Query);
        var calls = graph.Simulator.Log.Entries.Count;
        graph.Simulator.Log.Clear();

        var answer = await AskAsync(graph, "ftv1");

        Assert.Equal(calls, graph.Simulator.Log.Entries.Count);
        Assert.StartsWith(plain.Text[..^1] + ",\"extensions\":{\"ftv1\":\"", answer, StringComparison.Ordinal);
        Assert.NotEmpty(JsonElement.Parse(answer).GetProperty("extensions").GetProperty("ftv1").GetBytesFromBase64());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ftv2")]
    public async Task Nobody_else_is_told(string? header)
    {
        await using var graph = await GraphHost.StartAsync();

        Assert.DoesNotContain("extensions", await AskAsync(graph, header), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Gateways:Tracing", "false")]
    [InlineData("Gateways:Federation", "false")]
    [InlineData("GraphQL:Introspection", "false")]
    public async Task It_can_be_switched_off_and_is_off_where_there_are_no_such_gateways(string setting, string value)
    {
        await using var graph = await GraphHost.StartAsync(settings: new Dictionary<string, string?> { [setting] = value });

        Assert.DoesNotContain("extensions", await AskAsync(graph, "ftv1"), StringComparison.Ordinal);
    }

    private static async Task<string> AskAsync(GraphHost graph, string? header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Query }) };
        if (header is not null)
            request.Headers.Add(Header, header);
        using var response = await graph.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
