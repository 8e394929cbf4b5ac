using System.Net;
using System.Text.Json.Nodes;
using GraphProducts.Server.Tests.Simulator;
using GraphProducts.Simulator;
using GraphProducts.Simulator.Faults;
using Xunit;

namespace GraphProducts.Server.Tests.Hosting;

public sealed class HealthTests
{
    private static readonly SimulatorOptions s_small = new() { ScantrustRows = 1, DecoNetworkRows = 1 };

    [Fact]
    public async Task Says_that_both_upstreams_are_ready()
    {
        await using var host = await GraphHost.StartAsync(s_small);

        Assert.Equal(
            (HttpStatusCode.OK, """{"status":"ready","upstreams":{"Scantrust":{"status":"ready"},"DecoNetwork":{"status":"ready"}}}"""),
            await ReadyAsync(host));
    }

    [Fact]
    public async Task Is_degraded_but_open_when_one_upstream_fails()
    {
        await using var host = await GraphHost.StartAsync(s_small);
        host.Simulator.DecoNetwork.Faults.Add(UpstreamFault.ApplicationError(30001));

        var (status, text) = await ReadyAsync(host);

        Assert.Equal(HttpStatusCode.OK, status);
        var report = JsonNode.Parse(text)!;
        Assert.Equal("degraded", report["status"]!.GetValue<string>());
        Assert.Equal("ready", report["upstreams"]!["Scantrust"]!["status"]!.GetValue<string>());
        Assert.Equal("UPSTREAM_AUTH", report["upstreams"]!["DecoNetwork"]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Is_unready_when_both_upstreams_fail_but_lives_on()
    {
        await using var host = await GraphHost.StartAsync(s_small);
        host.Simulator.Scantrust.Faults.Add(UpstreamFault.OfStatus(500));
        host.Simulator.DecoNetwork.Faults.Add(UpstreamFault.OfStatus(500));

        var (status, text) = await ReadyAsync(host);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("unready", JsonNode.Parse(text)!["status"]!.GetValue<string>());
        Assert.Equal("live", await host.Client.GetStringAsync("/health/live", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Asks_each_upstream_once_in_a_while_however_many_probes_there_are()
    {
        var clock = new ManualClock(DateTimeOffset.UnixEpoch);
        await using var host = await GraphHost.StartAsync(s_small, time: clock);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => ReadyAsync(host)));
        await ReadyAsync(host);
        Assert.Equal(["find", "me"], host.Simulator.Log.Entries.Select(call => call.Operation).Order());

        clock.Advance(TimeSpan.FromSeconds(30));
        await ReadyAsync(host);
        Assert.Equal(["find", "find", "me", "me"], host.Simulator.Log.Entries.Select(call => call.Operation).Order());
    }

    [Fact]
    public async Task Lives_without_asking_anyone()
    {
        await using var host = await GraphHost.StartAsync(s_small);

        Assert.Equal("live", await host.Client.GetStringAsync("/health/live", TestContext.Current.CancellationToken));
        Assert.Empty(host.Simulator.Log.Entries);
    }

    private static async Task<(HttpStatusCode Status, string Text)> ReadyAsync(GraphHost host)
    {
        using var response = await host.Client.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
