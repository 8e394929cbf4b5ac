using GraphProducts.Server.Upstreams.DecoNetwork;
using GraphProducts.Server.Upstreams.Scantrust;
using GraphProducts.Simulator;

namespace GraphProducts.Server.Hosting;

/// <summary>Both upstreams, played inside the process: what Development uses when no upstream is configured, so that a first run needs no account.
/// Its settings are those of the simulator as a program: the section <c>Simulator</c>.</summary>
internal sealed class EmbeddedSimulator : IAsyncDisposable
{
    private readonly SimulatorHost _host;

    private EmbeddedSimulator(SimulatorHost host) => _host = host;

    /// <summary>Starts the simulator and points the configuration to it; null outside Development, or when any upstream setting is there.</summary>
    public static async Task<EmbeddedSimulator?> StartIfWantedAsync(WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment() || IsAnyConfigured(builder.Configuration))
            return null;
        // A misspelt setting stops the process instead of being ignored.
        var options = builder.Configuration.GetSection("Simulator").Get<SimulatorOptions>(binder => binder.ErrorOnUnknownConfiguration = true);
        var host = await SimulatorHost.StartAsync(options);
        builder.Configuration.AddInMemoryCollection(Settings(host));
        return new EmbeddedSimulator(host);
    }

    public static void Announce(ILogger logger) => logger.LogInformation(
        "No upstream is configured: the simulator plays Scantrust and DecoNetwork inside this process. Its rows are invented; see README, \"Real accounts\".");

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static bool IsAnyConfigured(ConfigurationManager configuration) =>
        configuration.GetSection(ScantrustOptions.Section).Exists() || configuration.GetSection(DecoNetworkOptions.Section).Exists();

    private static Dictionary<string, string?> Settings(SimulatorHost host) => new()
    {
        ["Scantrust:BaseUrl"] = host.ScantrustBaseUrl.ToString(),
        ["Scantrust:Token"] = host.Options.ScantrustToken,
        ["DecoNetwork:BaseUrl"] = host.DecoNetworkBaseUrl.ToString(),
        ["DecoNetwork:Username"] = host.Options.DecoNetworkUsername,
        ["DecoNetwork:Password"] = host.Options.DecoNetworkPassword,
        ["DecoNetwork:Currency"] = "USD",
    };
}
