using GraphProducts.Server.Tests.Upstreams;
using GraphProducts.Simulator;
using GraphProducts.Simulator.Upstreams;
using Xunit;

namespace GraphProducts.Server.Tests.Faults;

/// <summary>A server whose upstreams break. Its pauses are hurried, and its answers are capped, so that no fault costs the tests much.</summary>
public sealed class FaultyGraph : IAsyncLifetime
{
    internal const string Token = "token-that-nobody-may-read";
    internal const string Username = "username-that-nobody-may-read";
    internal const string Password = "password that nobody may read";

    internal static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    private static readonly SimulatorOptions s_simulator = new()
    {
        ScantrustRows = 10,
        DecoNetworkRows = 10,
        ScantrustToken = Token,
        DecoNetworkUsername = Username,
        DecoNetworkPassword = Password,
    };

    private readonly Dictionary<UpstreamName, (GraphHost Host, ManualTime Time)> _hanging = [];

    /// <summary>For every fault that ends by itself.</summary>
    internal GraphHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await GraphHost.StartAsync(s_simulator, Settings(hanging: null), new HurriedTime(20));
        foreach (var upstream in Enum.GetValues<UpstreamName>())
        {
            var time = new ManualTime();
            _hanging[upstream] = (await GraphHost.StartAsync(s_simulator, Settings(upstream), time), time);
        }
    }

    /// <summary>
    /// For calls to this upstream that are never answered: their deadline is over after <see cref="Deadline"/>, that of the other upstream's not.
    /// </summary>
    internal (GraphHost Host, ManualTime Time) Hanging(UpstreamName upstream) => _hanging[upstream];

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        foreach (var (host, _) in _hanging.Values)
            await host.DisposeAsync();
    }

    private static Dictionary<string, string?> Settings(UpstreamName? hanging)
    {
        var settings = new Dictionary<string, string?> { ["Scantrust:MaxResponseBytes"] = "1000000", ["DecoNetwork:MaxResponseBytes"] = "1000000" };
        if (hanging is not null)
            settings[$"{hanging}:Timeout"] = Deadline.ToString("c", null);
        return settings;
    }
}
