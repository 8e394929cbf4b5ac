using System.Net;
using GraphProducts.Server.Tests.Simulator;
using GraphProducts.Simulator;
using GraphProducts.Simulator.Faults;
using GraphProducts.Simulator.Upstreams;
using Xunit;

namespace GraphProducts.Server.Tests.Hosting;

/// <summary>What the settings of the section <c>GraphQL</c> do.</summary>
public sealed class GraphSettingsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shows_the_schema_unless_told_otherwise()
    {
        await using var host = await GraphHost.StartAsync();

        Assert.Empty((await host.AskAsync("{ __schema { queryType { name } } }")).Errors);
        Assert.Contains("Did you mean", (await host.AskAsync("{ produkts }")).Text);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, "/graphql/schema.graphql"));
    }

    [Fact]
    public async Task Hides_the_schema_everywhere_when_introspection_is_off()
    {
        await using var host = await StartAsync(("GraphQL:Introspection", "false"));

        Assert.Equal("INTROSPECTION_DISABLED", Assert.Single((await host.AskAsync("{ __schema { __typename } }")).Errors).Code);
        Assert.DoesNotContain("Did you mean", (await host.AskAsync("{ produkts }")).Text);
        Assert.Empty((await host.AskAsync("{ __typename }")).Errors);
        Assert.NotEmpty((await host.AskAsync("{ _service { sdl } }")).Errors);
        Assert.NotEmpty((await host.AskAsync("{ _sdl }")).Errors);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(host, "/graphql/schema.graphql"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(host, "/graphql/bcp-config.json"));
        Assert.Equal(HttpStatusCode.NotAcceptable, await StatusAsync(host, "/graphql/", "text/html"));
    }

    [Fact]
    public async Task Tells_gateways_the_schema_without_introspection_where_they_are_wanted()
    {
        await using var host = await StartAsync(("GraphQL:Introspection", "false"), ("Gateways:Federation", "true"));

        Assert.Empty((await host.AskAsync("{ _service { sdl } }")).Errors);
        Assert.NotEmpty((await host.AskAsync("{ _sdl }")).Errors);
    }

    [Theory]
    [InlineData("true", "false", HttpStatusCode.NotFound)]
    [InlineData("false", "true", HttpStatusCode.OK)]
    public async Task Shows_the_IDE_as_its_own_setting_says(string introspection, string ide, HttpStatusCode expected)
    {
        await using var host = await StartAsync(("GraphQL:Introspection", introspection), ("GraphQL:Ide", ide));

        Assert.Equal(expected, await StatusAsync(host, "/graphql/bcp-config.json"));
    }

    [Theory]
    [InlineData("GraphQL:MaxTokens", "4", "{ a: __typename b: __typename }")]
    [InlineData("GraphQL:MaxDepth", "1", "{ products(first: 0) { totalCount } }")]
    [InlineData("GraphQL:MaxFields", "1", "{ a: __typename b: __typename }")]
    [InlineData("GraphQL:MaxAliases", "1", "{ a: __typename b: __typename }")]
    [InlineData("GraphQL:MaxResponseBytes", "1024", "{ products(first: 100) { nodes { id name description } } }")]
    public async Task Holds_a_limit(string setting, string value, string query)
    {
        await using var free = await GraphHost.StartAsync();
        await using var limited = await StartAsync((setting, value));

        Assert.Empty((await free.AskAsync(query)).Errors);
        Assert.All((await limited.AskAsync(query)).Errors, error => Assert.Equal("LIMIT_EXCEEDED", error.Code));
        Assert.NotEmpty((await limited.AskAsync(query)).Errors);
    }

    [Fact]
    public async Task Holds_the_limit_of_errors()
    {
        await using var host = await StartAsync(("GraphQL:MaxErrors", "2"));

        Assert.Equal("There are more than 2 errors; the others are not reported.", (await host.AskAsync("{ a b c d e f }")).Errors[2].Message);
    }

    [Fact]
    public async Task Tells_at_most_a_hundred_errors_of_a_document()
    {
        await using var host = await StartAsync();

        var unknown = string.Join(' ', Enumerable.Range(0, 150).Select(number => $"unknown{number}"));
        Assert.Equal(101, (await host.AskAsync($"{{ {unknown} }}")).Errors.Count);
    }

    [Fact]
    public async Task Holds_the_limit_of_a_body()
    {
        await using var host = await StartAsync(("GraphQL:MaxRequestBytes", "1024"));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await host.AskAsync("{ __typename }".PadRight(1024))).Status);
    }

    [Fact]
    public async Task Gives_a_request_up_after_its_time()
    {
        // A single call may not take as long as the whole request, so it is two that do, one after the other.
        var (clock, upstreams) = (new ManualClock(DateTimeOffset.UnixEpoch), new ManualClock(DateTimeOffset.UnixEpoch));
        await using var host = await GraphHost.StartAsync(
            new SimulatorOptions { TimeProvider = upstreams },
            new Dictionary<string, string?> { ["GraphQL:RequestTimeout"] = "00:00:05", ["Scantrust:Timeout"] = "00:00:04", ["DecoNetwork:Timeout"] = "00:00:04" },
            clock);
        host.Simulator.DecoNetwork.Faults.Add(UpstreamFault.Latency(TimeSpan.FromSeconds(1)) with { Operation = "find" });
        host.Simulator.DecoNetwork.Faults.Add(UpstreamFault.Hang() with { Operation = "get" });

        var asking = host.AskAsync("{ products(first: 1, source: DECONETWORK) { nodes { skus { code } } } }");
        await upstreams.TimerStarted.WaitAsync(Cancellation);
        clock.Advance(TimeSpan.FromSeconds(3));
        upstreams.Advance(TimeSpan.FromSeconds(1));
        await host.Simulator.ArrivalAsync(UpstreamName.DecoNetwork, calls: 2);
        Assert.False(asking.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal("REQUEST_TIMEOUT", Assert.Single((await asking).Errors).Code);
    }

    [Theory]
    [InlineData("true", "br")]
    [InlineData("false", null)]
    public async Task Compresses_as_it_is_told(string setting, string? expected)
    {
        await using var host = await StartAsync(("GraphQL:Compression", setting));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={products(first:50){nodes{id name}}}");
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");

        using var answer = await host.Client.SendAsync(request, Cancellation);

        Assert.Equal(expected, answer.Content.Headers.ContentEncoding.SingleOrDefault());
    }

    private static Task<GraphHost> StartAsync(params (string Name, string? Value)[] settings) =>
        GraphHost.StartAsync(settings: settings.ToDictionary(setting => setting.Name, setting => setting.Value));

    private static async Task<HttpStatusCode> StatusAsync(GraphHost host, string path, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accept is not null)
            request.Headers.Accept.ParseAdd(accept);
        using var answer = await host.Client.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }
}
