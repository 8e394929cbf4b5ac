using System.Net;
using GraphProducts.Simulator;
using GraphProducts.Simulator.DecoNetwork;
using GraphProducts.Simulator.Scantrust;
using Xunit;

namespace GraphProducts.Server.Tests.Simulator;

public sealed class SimulatorHostTests
{
    [Fact]
    public async Task Has_one_base_address_for_each_upstream_that_relative_paths_extend()
    {
        await using var simulator = await RunningSimulator.StartAsync();

        foreach (var url in new[] { simulator.Host.ScantrustBaseUrl, simulator.Host.DecoNetworkBaseUrl })
        {
            Assert.True(IPAddress.IsLoopback(IPAddress.Parse(url.Host)));
            Assert.EndsWith("/", url.AbsoluteUri, StringComparison.Ordinal);
            Assert.NotEqual(0, url.Port);
        }
        Assert.NotEqual(simulator.Host.ScantrustBaseUrl, simulator.Host.DecoNetworkBaseUrl);
    }

    [Fact]
    public async Task Runs_beside_another_without_sharing_anything()
    {
        await using var one = await RunningSimulator.StartAsync();
        await using var other = await RunningSimulator.StartAsync();

        one.Host.Scantrust.Delete("prod2");
        await one.ProductsAsync();

        Assert.NotNull(other.Host.Scantrust.TryGetRow("prod2"));
        Assert.Empty(other.Host.Log.Entries);
    }

    [Fact]
    public async Task Refuses_options_that_cannot_be_simulated_and_names_them_all()
    {
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => SimulatorHost.StartAsync(
            new SimulatorOptions
            {
                ScantrustRows = -1,
                DecoNetworkRows = -2,
                ArchivedShare = 1.5,
                OverlapShare = -0.1,
                LogCapacity = -3,
                Scantrust = new ScantrustSwitches { MaximumLimit = 0 },
                DecoNetwork = new DecoNetworkSwitches { SuccessCode = 5 },
            },
            TestContext.Current.CancellationToken));

        string[] names = ["ScantrustRows", "DecoNetworkRows", "ArchivedShare", "OverlapShare", "LogCapacity", "maximumLimit", "successCode"];
        Assert.All(names, name => Assert.Contains(name, refused.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, 0, 0.1, 0.4)]
    [InlineData(1, 1, 1, 1)]
    [InlineData(50, 0, 0, 1)]
    public async Task Starts_with_few_or_no_generated_rows(int scantrustRows, int decoNetworkRows, double archived, double overlap)
    {
        await using var simulator = await RunningSimulator.StartAsync(new SimulatorOptions
        {
            ScantrustRows = scantrustRows,
            DecoNetworkRows = decoNetworkRows,
            ArchivedShare = archived,
            OverlapShare = overlap,
        });

        Assert.Equal(scantrustRows + 2, simulator.Host.Scantrust.Skus().Count + simulator.Host.Scantrust.Skus(archived: true).Count);
        Assert.Equal(decoNetworkRows + 2, simulator.Host.DecoNetwork.Ids.Count);
    }

    [Fact]
    public async Task Accepts_other_credentials_when_it_is_told()
    {
        await using var simulator = await RunningSimulator.StartAsync(
            new SimulatorOptions { ScantrustToken = "other", DecoNetworkUsername = "u", DecoNetworkPassword = "pässword" });

        using var scantrust = await simulator.SendToScantrustAsync("api/v2/me/", authorization: "UAT other");
        using var decoNetwork = await simulator.PostToDecoNetworkAsync(
            "api/json/manage_products/get", "id=19658", $"username=u&password={Uri.EscapeDataString("pässword")}");

        Assert.Equal(HttpStatusCode.OK, scantrust.StatusCode);
        Assert.Equal("0 SUCCESS", (await RunningSimulator.ReadJsonAsync(decoNetwork)).Status());
    }

    [Fact]
    public async Task Is_gone_after_disposal()
    {
        var simulator = await RunningSimulator.StartAsync();
        await simulator.Host.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => simulator.SendToScantrustAsync("api/v2/me/"));
        simulator.Http.Dispose();
    }
}
