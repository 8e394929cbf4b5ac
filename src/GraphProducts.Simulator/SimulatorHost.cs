using System.Net;
using GraphProducts.Simulator.DecoNetwork;
using GraphProducts.Simulator.Log;
using GraphProducts.Simulator.Scantrust;

namespace GraphProducts.Simulator;

/// <summary>Both upstreams over real HTTP on a free port of 127.0.0.1, for tests, benchmarks and development. It logs nothing.</summary>
public sealed class SimulatorHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SimulatorState _state;

    private SimulatorHost(WebApplication app, SimulatorState state)
    {
        _app = app;
        _state = state;
        BaseUrl = new Uri(app.Urls.Single());
        ScantrustBaseUrl = new Uri(BaseUrl, $"{state.Scantrust.Api.Prefix}/");
        DecoNetworkBaseUrl = new Uri(BaseUrl, $"{state.DecoNetwork.Api.Prefix}/");
    }

    /// <summary>The root, below which the control endpoints are.</summary>
    public Uri BaseUrl { get; }

    /// <summary>What a client takes for <c>https://api.scantrust.com/</c>; ends with a slash.</summary>
    public Uri ScantrustBaseUrl { get; }

    /// <summary>What a client takes for the merchant's site; ends with a slash.</summary>
    public Uri DecoNetworkBaseUrl { get; }

    /// <summary>What it was started with: the credentials above all.</summary>
    public SimulatorOptions Options => _state.Options;

    /// <summary>The simulated Scantrust.</summary>
    public ScantrustUpstream Scantrust => _state.Scantrust;

    /// <summary>The simulated DecoNetwork.</summary>
    public DecoNetworkUpstream DecoNetwork => _state.DecoNetwork;

    /// <summary>The requests that both received.</summary>
    public RequestLog Log => _state.Log;

    /// <summary>Starts a simulator; dispose it to stop it.</summary>
    /// <exception cref="ArgumentException">The options cannot be simulated; the message names all of it.</exception>
    public static async Task<SimulatorHost> StartAsync(SimulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        var state = new SimulatorState(options ?? new SimulatorOptions());
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        var app = builder.Build();
        app.MapSimulator(state);
        await app.StartAsync(cancellationToken);
        return new SimulatorHost(app, state);
    }

    /// <summary>Rows, switches, quota, faults and log as they were at the start.</summary>
    public void Reset() => _state.Reset();

    /// <summary>Stops it; requests that hang are cut off.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>Leaves Ctrl+C to the process that it is embedded in.</summary>
    private sealed class EmbeddedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
