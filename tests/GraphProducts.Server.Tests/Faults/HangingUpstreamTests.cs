using GraphProducts.Server.Tests.Simulator;
using GraphProducts.Simulator.DecoNetwork;
using GraphProducts.Simulator.Faults;
using GraphProducts.Simulator.Upstreams;
using Xunit;

namespace GraphProducts.Server.Tests.Faults;

/// <summary>An upstream that never answers is waited for once in a request, however many steps of it need that upstream.</summary>
public sealed class HangingUpstreamTests(FaultyGraph graph) : IClassFixture<FaultyGraph>
{
    private const string NotAskedAgain =
        "DecoNetwork was not asked again: an earlier call of the request used up its time. Try again later, or raise its Timeout.";

    // What is asked for by id, or as a page, is asked for at once; by the code of a sku, when both of Scantrust's lists have been asked.
    [Theory(Timeout = 60_000)]
    [InlineData("""{ first: node(id: "cGQxOTY1OA") { id } late: sku(code: "none") { code } other: node(id: "cHNwcm9kMg") { id } }""", 1)]
    [InlineData(
        """
        { page: products(source: DECONETWORK) { nodes { id } } codes: productsBySku(source: DECONETWORK, skus: ["2000"]) { id }
          late: skusByCode(codes: ["none", "nobody"]) { code } other: node(id: "cHNwcm9kMg") { id } }
        """,
        2)]
    public async Task Is_waited_for_once(string query, int callsAtOnce)
    {
        var (host, time) = graph.Hanging(UpstreamName.DecoNetwork);
        host.Simulator.Reset();
        host.Simulator.DecoNetwork.Faults.Add(UpstreamFault.Hang());

        var answering = host.AskAsync(query);
        await host.Simulator.ArrivalAsync(UpstreamName.DecoNetwork, callsAtOnce);
        time.Advance(FaultyGraph.Deadline);
        var answer = await answering;

        Assert.Equal(callsAtOnce, host.Simulator.Log.Of(UpstreamName.DecoNetwork).Count);
        Assert.Equal("cHNwcm9kMg", answer.Data["other"]!["id"]!.GetValue<string>());
        Assert.All(answer.Errors, error => Assert.Equal(("UPSTREAM_TIMEOUT", "DecoNetwork"), (error.Code, error.Upstream)));
        Assert.All(
            answer.Errors.Where(error => error.Path is { } path && path.StartsWith("late", StringComparison.Ordinal)),
            error => Assert.Equal(NotAskedAgain, error.Message));
        Assert.Contains(answer.Errors, error => error.Message == NotAskedAgain);
    }

    /// <summary>The first call of a lookup tells that an id is unknown and keeps back the others; one of the calls that follow is not answered.</summary>
    [Fact(Timeout = 60_000)]
    public async Task Is_not_asked_again_after_a_lookup_that_was_answered_in_part()
    {
        var (host, time) = graph.Hanging(UpstreamName.DecoNetwork);
        host.Simulator.Reset();
        host.Simulator.DecoNetwork.Switches = new() { MissingIds = DecoNetworkMissingIds.WarningAlone };
        host.Simulator.DecoNetwork.Faults.Add(UpstreamFault.Hang() with { Operation = "get", Parameter = "ids", Value = "19658" });

        // DecoNetwork 19658, and one that does not exist.
        var answering = host.AskAsync("""{ first: nodes(ids: ["cGQxOTY1OA", "cGQ5OTk5OTk5OQ"]) { id } late: sku(code: "none") { code } other: node(id: "cHNwcm9kMg") { id } }""");
        await host.Simulator.ArrivalAsync(UpstreamName.DecoNetwork, 2);
        time.Advance(FaultyGraph.Deadline);
        var answer = await answering;

        Assert.Equal("cHNwcm9kMg", answer.Data["other"]!["id"]!.GetValue<string>());
        Assert.Equal(["get", "get"], host.Simulator.Log.Of(UpstreamName.DecoNetwork).Select(call => call.Operation));
        Assert.Contains(answer.Errors, error => error is { Path: "late", Message: NotAskedAgain });
    }

    [Fact]
    public async Task One_that_gives_up_by_itself_is_asked_again()
    {
        graph.Host.Simulator.Reset();
        graph.Host.Simulator.DecoNetwork.Faults.Add(UpstreamFault.OfStatus(408) with { Operation = "get" });

        var answer = await graph.Host.AskAsync("""{ first: node(id: "cGQxOTY1OA") { id } late: sku(code: "none") { code } }""");

        Assert.Equal("first", Assert.Single(answer.Errors).Path);
        Assert.Contains(graph.Host.Simulator.Log.Of(UpstreamName.DecoNetwork), call => call.Operation == "find");
    }
}
