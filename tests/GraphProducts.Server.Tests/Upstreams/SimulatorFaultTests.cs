using GraphProducts.Server.Upstreams;
using GraphProducts.Simulator;
using GraphProducts.Simulator.Faults;
using GraphProducts.Simulator.Upstreams;
using Xunit;
using UpstreamName = GraphProducts.Server.Upstreams.UpstreamName;

namespace GraphProducts.Server.Tests.Upstreams;

/// <summary>Each fault of the simulator, on each operation of each upstream: what it is for us, and after how many requests.</summary>
public sealed class SimulatorFaultTests
{
    private static readonly SimulatorOptions Small = new() { ScantrustRows = 10, DecoNetworkRows = 10 };

    private static readonly (UpstreamFault Fault, string Code, int Requests)[] OfBoth =
    [
        (UpstreamFault.OfStatus(400), "UPSTREAM_BAD_RESPONSE", 1),
        (UpstreamFault.OfStatus(401), "UPSTREAM_AUTH", 1),
        (UpstreamFault.OfStatus(403), "UPSTREAM_AUTH", 1),
        (UpstreamFault.OfStatus(404), "UPSTREAM_BAD_RESPONSE", 1),
        (UpstreamFault.OfStatus(406), "UPSTREAM_BAD_RESPONSE", 1),
        (UpstreamFault.OfStatus(408), "UPSTREAM_TIMEOUT", 1),
        (UpstreamFault.OfStatus(409), "UPSTREAM_BAD_RESPONSE", 1),
        (UpstreamFault.OfStatus(500), "UPSTREAM_UNAVAILABLE", 1),
        (UpstreamFault.OfStatus(502), "UPSTREAM_UNAVAILABLE", 3),
        (UpstreamFault.OfStatus(503), "UPSTREAM_UNAVAILABLE", 3),
        (UpstreamFault.OfStatus(504), "UPSTREAM_UNAVAILABLE", 3),
        (UpstreamFault.Throttled(30, RetryAfterForm.Seconds), "UPSTREAM_THROTTLED", 1),
        (UpstreamFault.Throttled(1, RetryAfterForm.Seconds), "UPSTREAM_THROTTLED", 3),
        (UpstreamFault.HtmlPage(), "UPSTREAM_UNAVAILABLE", 1),
        (UpstreamFault.CutJson(), "UPSTREAM_BAD_RESPONSE", 1),
        (UpstreamFault.Reset(), "UPSTREAM_UNAVAILABLE", 3),
        (UpstreamFault.Reset(midBody: true), "UPSTREAM_UNAVAILABLE", 3),
        (UpstreamFault.OversizedBody(2_000_000), "UPSTREAM_BAD_RESPONSE", 1),
        (UpstreamFault.OfShape(WrongShape.RowsAreAnObject), "UPSTREAM_BAD_RESPONSE", 1),
        (UpstreamFault.OfShape(WrongShape.RowsAreText), "UPSTREAM_BAD_RESPONSE", 1),
        (UpstreamFault.OfShape(WrongShape.RowsAreNull), "UPSTREAM_BAD_RESPONSE", 1),
        (UpstreamFault.OfShape(WrongShape.RowsAreMissing), "UPSTREAM_BAD_RESPONSE", 1),
        (UpstreamFault.OfShape(WrongShape.RowsLackAProperty), "UPSTREAM_BAD_RESPONSE", 1),
        (UpstreamFault.OfShape(WrongShape.AnswerIsAnArray), "UPSTREAM_BAD_RESPONSE", 1),
        (UpstreamFault.OfShape(WrongShape.AnswerIsEmpty), "UPSTREAM_BAD_RESPONSE", 1),
    ];

    private static readonly (UpstreamFault Fault, string Code, int Requests)[] OfScantrust =
        [.. OfBoth, (UpstreamFault.Throttled(30), "UPSTREAM_THROTTLED", 1)];

    private static readonly (UpstreamFault Fault, string Code, int Requests)[] OfDecoNetwork =
    [
        .. OfBoth,
        (UpstreamFault.ApplicationError(30001), "UPSTREAM_AUTH", 1),
        (UpstreamFault.ApplicationError(31000), "UPSTREAM_AUTH", 1),
        (UpstreamFault.ApplicationError(50002), "UPSTREAM_BAD_RESPONSE", 1),
        (UpstreamFault.ApplicationError(50003), "UPSTREAM_BAD_RESPONSE", 1),
        (UpstreamFault.ApplicationError(50004), "UPSTREAM_BAD_RESPONSE", 1),
        (UpstreamFault.ApplicationError(50005), "UPSTREAM_BAD_RESPONSE", 1),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task Of_Scantrusts_list() => AssertAllAsync(
        UpstreamName.Scantrust, OfScantrust, async clients => (await clients.Scantrust.ListProductsAsync(new(5), Cancellation)).Failure);

    [Fact]
    public Task Of_DecoNetworks_find() => AssertAllAsync(
        UpstreamName.DecoNetwork, OfDecoNetwork, async clients => (await clients.DecoNetwork.FindAsync([], 5, 0, Cancellation)).Failure);

    [Fact]
    public Task Of_DecoNetworks_get() => AssertAllAsync(
        UpstreamName.DecoNetwork, OfDecoNetwork, async clients => (await clients.DecoNetwork.GetAsync(["19658"], Cancellation)).Failure);

    [Theory]
    [InlineData(UpstreamName.Scantrust)]
    [InlineData(UpstreamName.DecoNetwork)]
    public async Task Of_the_time_it_takes(object upstream)
    {
        await using var upstreams = await SimulatedUpstreams.StartAsync(Small);
        upstreams.Simulator.Scantrust.Faults.Add(UpstreamFault.Hang());
        upstreams.Simulator.DecoNetwork.Faults.Add(UpstreamFault.Hang());

        var check = upstreams.Clients.Readiness.CheckAsync((UpstreamName)upstream, Cancellation);
        upstreams.Clients.Time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal("UPSTREAM_TIMEOUT", (await check)?.CodeText);
    }

    [Fact]
    public async Task Heal_on_their_own_when_they_pass()
    {
        await using var upstreams = await SimulatedUpstreams.StartAsync(Small);
        upstreams.Simulator.Scantrust.Faults.Add(UpstreamFault.OfStatus(503) with { Times = 1 });
        upstreams.Simulator.Scantrust.Faults.Add(UpstreamFault.Reset() with { Times = 1 });
        upstreams.Simulator.DecoNetwork.Faults.Add(UpstreamFault.Reset(midBody: true) with { Times = 2 });

        Assert.True((await upstreams.Clients.Scantrust.ListProductsAsync(new(5), Cancellation)).IsSuccess);
        Assert.True((await upstreams.Clients.DecoNetwork.FindAsync([], 5, 0, Cancellation)).IsSuccess);
        Assert.Equal(6, upstreams.Simulator.Log.Entries.Count);
    }

    [Fact]
    public async Task Of_one_upstream_leave_the_other_alone()
    {
        await using var upstreams = await SimulatedUpstreams.StartAsync(Small);
        upstreams.Simulator.Scantrust.Faults.Add(UpstreamFault.OfStatus(500));

        Assert.NotNull(await upstreams.Clients.Readiness.CheckAsync(UpstreamName.Scantrust, Cancellation));
        Assert.Null(await upstreams.Clients.Readiness.CheckAsync(UpstreamName.DecoNetwork, Cancellation));
    }

    private static async Task AssertAllAsync(
        UpstreamName upstream, (UpstreamFault Fault, string Code, int Requests)[] table, Func<UpstreamClients, Task<UpstreamFailure?>> call)
    {
        await using var upstreams = await SimulatedUpstreams.StartAsync(Small);
        var simulator = upstreams.Simulator;
        var outcomes = new List<(UpstreamFault, string, int)>();
        foreach (var (fault, _, _) in table)
        {
            simulator.Reset();
            (upstream == UpstreamName.Scantrust ? simulator.Scantrust.Faults : simulator.DecoNetwork.Faults).Add(fault);
            var failure = await call(upstreams.Clients);
            outcomes.Add((fault, failure?.CodeText ?? "success", simulator.Log.Entries.Count));
            Assert.True(failure is null || failure.Upstream == upstream);
        }

        Assert.Equal(table, outcomes);
    }
}
