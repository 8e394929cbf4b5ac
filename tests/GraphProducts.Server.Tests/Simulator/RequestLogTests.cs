using GraphProducts.Simulator;
using GraphProducts.Simulator.Faults;
using GraphProducts.Simulator.Upstreams;
using Xunit;

namespace GraphProducts.Server.Tests.Simulator;

public sealed class RequestLogTests
{
    [Fact]
    public async Task Has_every_request_in_order_decoded_and_with_its_parameters_sorted()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        await simulator.ProductsAsync("sku__exact=a%2Fb%20c&is_archived=1");
        await simulator.FindAsync("field=2&condition=1&string=T-Shirt+%26+Cap");
        using var unknown = await simulator.SendToScantrustAsync("api/v3/");

        Assert.Equal(
            [
                "GET /api/v2/products/?is_archived=1&sku__exact=a/b c -> 200",
                "POST /api/json/manage_products/find?condition=1&field=2&string=T-Shirt & Cap -> 200",
                "GET /api/v3/ -> 404",
            ],
            simulator.Host.Log.Entries.Select(entry => entry.ToString()));
        Assert.Equal(["products", "find", ""], simulator.Host.Log.Entries.Select(entry => entry.Operation));
        Assert.Equal([UpstreamName.DecoNetwork], simulator.Host.Log.Of(UpstreamName.DecoNetwork).Select(entry => entry.Upstream));
        Assert.All(simulator.Host.Log.Entries, entry => Assert.Equal(simulator.Clock.GetUtcNow(), entry.At));
    }

    [Fact]
    public async Task Never_has_credentials()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        await simulator.ProductsAsync();
        await simulator.GetAsync("id=19658");
        using var byQuery = await simulator.Http.GetAsync(
            new Uri(simulator.Host.DecoNetworkBaseUrl, "api/json/manage_products/get?USERNAME=simulator-username&password=simulator-password"),
            TestContext.Current.CancellationToken);
        using var response = await simulator.ControlAsync(HttpMethod.Get, "log");

        var json = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(3, simulator.Host.Log.Entries.Count);
        foreach (var secret in new[] { "simulator-token", "simulator-username", "simulator-password", "username", "password" })
            Assert.DoesNotContain(secret, json, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Names_the_fault_that_was_played()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        simulator.Host.Scantrust.Faults.Add(UpstreamFault.OfStatus(503) with { Times = 1 });
        using var broken = await simulator.SendToScantrustAsync("api/v2/products/");
        await simulator.ProductsAsync();

        Assert.Equal([(503, (FaultKind?)FaultKind.Status), (200, null)], simulator.Host.Log.Entries.Select(entry => (entry.Status, entry.Fault)));
    }

    [Fact]
    public async Task Forgets_the_oldest_beyond_its_capacity_and_everything_when_cleared()
    {
        await using var simulator = await RunningSimulator.StartAsync(
            new SimulatorOptions { ScantrustRows = 5, DecoNetworkRows = 5, LogCapacity = 2 });
        for (var offset = 0; offset < 3; offset++)
            await simulator.ProductsAsync($"offset={offset}");

        Assert.Equal(["1", "2"], simulator.Host.Log.Entries.Select(entry => entry.Parameters["offset"]));
        simulator.Host.Log.Clear();
        Assert.Empty(simulator.Host.Log.Entries);
    }
}
