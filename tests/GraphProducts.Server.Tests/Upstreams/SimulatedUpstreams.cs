using GraphProducts.Simulator;

namespace GraphProducts.Server.Tests.Upstreams;

/// <summary>Both clients before the simulator, over real sockets.</summary>
internal sealed class SimulatedUpstreams : IAsyncDisposable
{
    private SimulatedUpstreams(SimulatorHost simulator, UpstreamClients clients) => (Simulator, Clients) = (simulator, clients);

    public SimulatorHost Simulator { get; }

    public UpstreamClients Clients { get; }

    public static async Task<SimulatedUpstreams> StartAsync(SimulatorOptions options)
    {
        var simulator = await SimulatorHost.StartAsync(options);
        return new SimulatedUpstreams(simulator, new UpstreamClients(Settings(simulator)));
    }

    public async ValueTask DisposeAsync()
    {
        await Clients.DisposeAsync();
        await Simulator.DisposeAsync();
    }

    private static Dictionary<string, string?> Settings(SimulatorHost simulator) => new()
    {
        ["Scantrust:BaseUrl"] = simulator.ScantrustBaseUrl.AbsoluteUri,
        ["Scantrust:Token"] = simulator.Options.ScantrustToken,
        ["Scantrust:MaxResponseBytes"] = "1000000",
        ["DecoNetwork:BaseUrl"] = simulator.DecoNetworkBaseUrl.AbsoluteUri,
        ["DecoNetwork:Username"] = simulator.Options.DecoNetworkUsername,
        ["DecoNetwork:Password"] = simulator.Options.DecoNetworkPassword,
        ["DecoNetwork:MaxResponseBytes"] = "1000000",
    };
}
