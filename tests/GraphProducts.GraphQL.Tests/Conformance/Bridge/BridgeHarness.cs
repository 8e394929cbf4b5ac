using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphProducts.GraphQL.Conformance.Bridge;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Conformance.Bridge;

/// <summary>The bridge on a port of its own, and a harness that answers its callbacks.</summary>
internal sealed class BridgeHarness : IAsyncDisposable
{
    private static readonly JsonSerializerOptions s_deep = new(JsonSerializerOptions.Default) { MaxDepth = 1024 };

    private readonly WebApplication _callback;
    private readonly WebApplication _bridge;
    private readonly HttpClient _client = new() { Timeout = Timeout.InfiniteTimeSpan };

    private BridgeHarness(WebApplication callback, WebApplication bridge, ConcurrentQueue<string> calls)
    {
        _callback = callback;
        _bridge = bridge;
        Calls = calls;
    }

    /// <summary>The callbacks, as JSON.</summary>
    public ConcurrentQueue<string> Calls { get; }

    /// <param name="sdl">The SDL that is served.</param>
    /// <param name="resolvers">What is answered by the callback: fields by type, as JSON.</param>
    /// <param name="answer">The JSON that answers a callback, <c>type.field</c>.</param>
    /// <param name="isFederated">Whether the SDL is a subgraph's.</param>
    public static async Task<BridgeHarness> StartAsync(string sdl, string resolvers, Func<string, JsonNode, string> answer, bool isFederated = true)
    {
        var calls = new ConcurrentQueue<string>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var callback = builder.Build();
        callback.MapPost("/", async (HttpContext context) =>
        {
            var call = (await context.Request.ReadFromJsonAsync<JsonNode>(s_deep))!;
            calls.Enqueue(call.ToJsonString(s_deep));
            return Results.Text(answer($"{call["type"]}.{call["field"]}", call), "application/json");
        });
        await callback.StartAsync(TestContext.Current.CancellationToken);
        var fields = JsonSerializer.Deserialize<Dictionary<string, HashSet<string>>>(resolvers)!;
        var bridge = BridgeServer.Create(new BridgeArguments(sdl, fields, new Uri(callback.Urls.Single()), Port: 0, isFederated));
        await bridge.StartAsync(TestContext.Current.CancellationToken);
        return new BridgeHarness(callback, bridge, calls);
    }

    public async Task<string> AskAsync(string query, string variables = "{}")
    {
        var body = new JsonObject { ["query"] = query, ["variables"] = JsonNode.Parse(variables) };
        using var response = await _client.PostAsJsonAsync($"{_bridge.Urls.Single()}/graphql", body, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _bridge.DisposeAsync();
        await _callback.DisposeAsync();
    }
}
