using GraphProducts.Server.Products;
using GraphProducts.Server.Tests.Simulator;
using GraphProducts.Server.Tests.Upstreams;
using GraphProducts.Server.Upstreams.DecoNetwork;
using GraphProducts.Simulator;
using GraphProducts.Simulator.DecoNetwork;
using Xunit;

namespace GraphProducts.Server.Tests.Paging;

/// <summary>The walks of <see cref="DriftTests"/> over the simulator: real adapters, clients and sockets. More with PAGING_SIMULATED_WALKS.</summary>
public sealed class SimulatedDriftTests(ITestOutputHelper output)
{
    private static int Walks => int.TryParse(Environment.GetEnvironmentVariable("PAGING_SIMULATED_WALKS"), out var walks) ? walks : 400;

    [Fact]
    public Task Delivers_every_row_of_Scantrust_once() =>
        WalkAsync(Walks / 2, (simulator, _, clients) => new SimulatedScantrust(simulator, clients));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Delivers_every_row_of_DecoNetwork_once(bool isOrderKnown)
    {
        var order = isOrderKnown ? DecoOrder.Find("MODIFIED_AT_DESC") : null;
        return WalkAsync(Walks / 4, (simulator, clock, clients) => new SimulatedDecoNetwork(simulator, clock, clients, order));
    }

    private async Task WalkAsync(int walks, Func<SimulatorHost, ManualClock, UpstreamClients, IMovingList<Product>> listOf)
    {
        var findings = new DriftFindings();
        for (var seed = 0; seed < walks; seed++)
        {
            var random = new Random(~seed);
            var clock = new ManualClock(new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.Zero));
            await using var upstreams = await SimulatedUpstreams.StartAsync(new SimulatorOptions
            {
                Seed = seed,
                ScantrustRows = random.Next(0, 778),
                DecoNetworkRows = random.Next(0, 700),
                DecoNetwork = new DecoNetworkSwitches { Order = DecoNetworkOrder.NewestFirst },
                TimeProvider = clock,
            });
            await new DriftWalk<Product>(seed, listOf(upstreams.Simulator, clock, upstreams.Clients), findings).RunAsync();
        }

        output.WriteLine(findings.ToString());
        Assert.True(findings is { Repeated: 0, Lost: 0, Invented: 0, Failed: 0, Drifted: 0 }, findings.ToString());
        Assert.True(findings is { AtRest.Pages: > 0, Moved.Pages: > 0 }, findings.ToString());
        Assert.InRange(findings.ExtraCallsAtRest, 0, 0.05);
        Assert.InRange(findings.ExtraCallsMoved, 0, 2);
    }
}
