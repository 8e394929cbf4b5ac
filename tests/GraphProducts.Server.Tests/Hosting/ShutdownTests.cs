using System.Net;
using System.Net.Http.Json;
using GraphProducts.Server.Tests.Faults;
using GraphProducts.Server.Tests.Simulator;
using GraphProducts.Simulator;
using GraphProducts.Simulator.Faults;
using Xunit;

namespace GraphProducts.Server.Tests.Hosting;

/// <summary>The real process before a simulator of the test, from its start to its end.</summary>
public sealed class ShutdownTests
{
    private const string Query = "{ products(first: 1, source: SCANTRUST) { nodes { sku } } }";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_SIGTERM_a_running_request_is_finished_first()
    {
        var clock = new ManualClock(DateTimeOffset.UnixEpoch);
        await using var simulator = await StartSimulatorAsync(clock);
        await using var server = ServerProcess.Start("Production", SettingsFor(simulator));
        using var client = await server.ConnectAsync();
        simulator.Scantrust.Faults.Add(UpstreamFault.Latency(TimeSpan.FromSeconds(5)));

        var running = client.PostAsJsonAsync("/graphql", new { query = Query }, Cancellation);
        await clock.TimerStarted.WaitAsync(Cancellation);
        server.SendTerm();
        await server.SeeAsync("Application is shutting down");
        clock.Advance(TimeSpan.FromSeconds(5));

        using var response = await running;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("tom-prefix-testing-pro", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(0, await server.ExitAsync());
    }

    [Fact]
    public async Task From_start_to_end_no_log_line_has_a_secret()
    {
        await using var simulator = await StartSimulatorAsync(TimeProvider.System);
        await using var server = ServerProcess.Start("Production", [.. SettingsFor(simulator), ("Logging__LogLevel__Default", "Trace")]);
        using var client = await server.ConnectAsync();
        using var whole = await client.PostAsJsonAsync("/graphql", new { query = "{ products { totalCount } }" }, Cancellation);
        simulator.Scantrust.Faults.Add(UpstreamFault.OfStatus(401));
        simulator.DecoNetwork.Faults.Add(UpstreamFault.ApplicationError(30001));
        using var broken = await client.PostAsJsonAsync("/graphql", new { query = "{ products { totalCount } }" }, Cancellation);
        using var ready = await client.GetAsync("/health/ready", Cancellation);

        server.SendTerm();

        Assert.Equal(0, await server.ExitAsync());
        Assert.Contains("UPSTREAM_AUTH", server.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("a key that is long enough", server.Output, StringComparison.Ordinal);
        Secrets.AssertAbsent(server.Output);
        Secrets.AssertAbsent(await broken.Content.ReadAsStringAsync(Cancellation));
        Secrets.AssertAbsent(await ready.Content.ReadAsStringAsync(Cancellation));
    }

    private static Task<SimulatorHost> StartSimulatorAsync(TimeProvider time) => SimulatorHost.StartAsync(
        new SimulatorOptions
        {
            ScantrustRows = 5,
            DecoNetworkRows = 5,
            TimeProvider = time,
            ScantrustToken = FaultyGraph.Token,
            DecoNetworkUsername = FaultyGraph.Username,
            DecoNetworkPassword = FaultyGraph.Password,
        },
        Cancellation);

    private static (string Name, string Value)[] SettingsFor(SimulatorHost simulator) =>
    [
        ("Scantrust__BaseUrl", simulator.ScantrustBaseUrl.AbsoluteUri), ("Scantrust__Token", FaultyGraph.Token),
        ("DecoNetwork__BaseUrl", simulator.DecoNetworkBaseUrl.AbsoluteUri), ("DecoNetwork__Username", FaultyGraph.Username),
        ("DecoNetwork__Password", FaultyGraph.Password), ("Paging__CursorKey", "a key that is long enough"),
        // A busy machine takes its time between two steps of a test.
        ("Scantrust__Timeout", "00:05:00"), ("DecoNetwork__Timeout", "00:05:00"), ("GraphQL__RequestTimeout", "00:10:00"),
    ];
}
