using System.Text.Json.Nodes;
using GraphProducts.Server.Tests.Simulator;
using GraphProducts.Simulator.Faults;
using GraphProducts.Simulator.Upstreams;
using Xunit;

namespace GraphProducts.Server.Tests.Faults;

/// <summary>
/// Each fault of the simulator, on each upstream, against a table of operations: the other half of the answer arrives, the missing half is said
/// by place, code and upstream, nothing is asked more often than its retries allow, and nobody reads what the upstream said or what we sent.
/// </summary>
public sealed class UpstreamFaultTests(FaultyGraph graph) : IClassFixture<FaultyGraph>
{
    public static TheoryData<UpstreamName, string> Cases => [.. Enum.GetValues<UpstreamName>()
        .SelectMany(upstream => FaultCase.Of(upstream).Select(fault => new TheoryDataRow<UpstreamName, string>(upstream, fault.Name)))];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Takes_only_its_own_half_of_the_answer(UpstreamName upstream, string name)
    {
        var fault = FaultCase.Of(upstream).Single(known => known.Name == name);
        foreach (var operation in FaultOperation.All)
            await AssertAsync(upstream, fault, operation);
    }

    [Theory]
    [InlineData(UpstreamName.Scantrust)]
    [InlineData(UpstreamName.DecoNetwork)]
    public async Task Heals_when_it_passes(UpstreamName upstream)
    {
        var whole = await AskAsync(graph.Host, upstream, fault: null);
        var healed = await AskAsync(graph.Host, upstream, UpstreamFault.OfStatus(503) with { Times = 2 });

        Assert.Empty(whole.Errors);
        Assert.Equal(whole.Pretty, healed.Pretty);
        Assert.Equal(3, graph.Host.Simulator.Log.Of(upstream).Count);
    }

    [Fact]
    public async Task Of_details_leaves_the_rows_of_the_list()
    {
        graph.Host.Simulator.Reset();
        graph.Host.Simulator.DecoNetwork.Faults.Add(UpstreamFault.OfStatus(500) with { Operation = "get" });

        var answer = await graph.Host.AskAsync(
            "{ products(first: 2, source: DECONETWORK) { nodes { sku skus { code } colors { name } } totalCount } }");

        AssertJson(
            """{"products":{"nodes":[{"sku":"2000","skus":null,"colors":null},{"sku":"2000B","skus":null,"colors":null}],"totalCount":12}}""",
            answer.Data);
        Assert.Equal(
            ["products.nodes.0.colors", "products.nodes.0.skus", "products.nodes.1.colors", "products.nodes.1.skus"],
            answer.Errors.Select(error => error.Path).Order());
        Assert.All(answer.Errors, error => Assert.Equal(("UPSTREAM_UNAVAILABLE", "DecoNetwork"), (error.Code, error.Upstream)));
        Assert.Equal(["find", "get"], graph.Host.Simulator.Log.Entries.Select(call => call.Operation));
    }

    [Fact]
    public async Task Of_one_archived_list_leaves_the_active_one()
    {
        graph.Host.Simulator.Reset();
        graph.Host.Simulator.Scantrust.Faults.Add(UpstreamFault.OfStatus(500) with { Parameter = "is_archived", Value = "1" });

        var answer = await graph.Host.AskAsync(
            """
            { found: product(by: {sku: {source: SCANTRUST, sku: "prod2"}}) { sku }
              missing: product(by: {sku: {source: SCANTRUST, sku: "?"}}) { sku } }
            """);

        AssertJson("""{"found":{"sku":"prod2"},"missing":null}""", answer.Data);
        Assert.Equal(["missing"], answer.Errors.Select(error => error.Path));
    }

    [Fact]
    public async Task Leaves_it_open_whether_a_sku_exists_that_only_the_broken_upstream_may_know()
    {
        graph.Host.Simulator.Reset();
        graph.Host.Simulator.DecoNetwork.Faults.Add(UpstreamFault.OfStatus(500));

        var answer = await graph.Host.AskAsync("""{ skusByCode(codes: ["prod2", "2000B"]) { code } }""");

        AssertJson("""{"skusByCode":[{"code":"prod2"},null]}""", answer.Data);
        Assert.Equal(["skusByCode.1"], answer.Errors.Select(error => error.Path));
    }

    [Fact]
    public async Task Says_how_long_to_wait_when_the_upstream_does()
    {
        var answer = await AskAsync(graph.Host, UpstreamName.Scantrust, UpstreamFault.Throttled(30));

        Assert.Contains("\"retryAfterMs\":30000", answer.Errors.Single().ToString(), StringComparison.Ordinal);
    }

    private async Task AssertAsync(UpstreamName upstream, FaultCase fault, FaultOperation operation)
    {
        var host = fault.Fault.Kind == FaultKind.Hang ? graph.Hanging(upstream).Host : graph.Host;
        var remains = operation.Without(upstream);
        var simulator = host.Simulator;
        simulator.Reset();
        (upstream == UpstreamName.Scantrust ? simulator.Scantrust.Faults : simulator.DecoNetwork.Faults).Add(fault.Fault);
        host.Logs.Lines.Clear();

        var answering = host.AskAsync(operation.Query);
        if (fault.Fault.Kind == FaultKind.Hang)
            await LetTimeRunOutAsync(upstream, remains.Calls);
        var answer = await answering;

        AssertJson(remains.Data, answer.Data);
        Assert.Equal(remains.Paths, answer.Errors.Select(error => error.Path).Order());
        Assert.All(answer.Errors, error => Assert.Equal((fault.Code, upstream.ToString()), (error.Code, error.Upstream)));
        Assert.Equal(remains.Calls * fault.Attempts, simulator.Log.Of(upstream).Count);
        Assert.All(host.Logs.Lines.Append(answer.Text), Secrets.AssertAbsent);
    }

    private async Task LetTimeRunOutAsync(UpstreamName upstream, int calls)
    {
        var (host, time) = graph.Hanging(upstream);
        await host.Simulator.ArrivalAsync(upstream, calls);
        time.Advance(FaultyGraph.Deadline);
    }

    private static Task<GraphAnswer> AskAsync(GraphHost host, UpstreamName upstream, UpstreamFault? fault)
    {
        host.Simulator.Reset();
        if (fault is not null)
            (upstream == UpstreamName.Scantrust ? host.Simulator.Scantrust.Faults : host.Simulator.DecoNetwork.Faults).Add(fault);
        return host.AskAsync($"{{ products(first: 3, source: {upstream.ToString().ToUpperInvariant()}) {{ nodes {{ id name }} totalCount }} }}");
    }

    private static void AssertJson(string expected, JsonNode actual) =>
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), actual.ToJsonString());
}
