using GraphProducts.Simulator;
using Xunit;

namespace GraphProducts.Server.Tests.Faults;

/// <summary>A server whose upstreams break. Its time is hurried, and its answers are capped, so that no fault costs the tests much.</summary>
public sealed class FaultyGraph : IAsyncLifetime
{
    internal const string Token = "token-that-nobody-may-read";
    internal const string Username = "username-that-nobody-may-read";
    internal const string Password = "password that nobody may read";

    private static readonly SimulatorOptions s_simulator = new()
    {
        ScantrustRows = 10, DecoNetworkRows = 10, ScantrustToken = Token, DecoNetworkUsername = Username, DecoNetworkPassword = Password,
    };

    // In hurried time: 3 seconds of the clock for calls that work, a quarter of one for calls that hang.
    private static readonly Dictionary<string, string?> s_settings = Settings("00:01:00");
    private static readonly Dictionary<string, string?> s_hangingSettings = Settings("00:00:05");

    /// <summary>For every fault but the one below.</summary>
    internal GraphHost Host { get; private set; } = null!;

    /// <summary>For calls that are never answered.</summary>
    internal GraphHost HangingHost { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await GraphHost.StartAsync(s_simulator, s_settings, new HurriedTime(20));
        HangingHost = await GraphHost.StartAsync(s_simulator, s_hangingSettings, new HurriedTime(20));
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await HangingHost.DisposeAsync();
    }

    private static Dictionary<string, string?> Settings(string timeout) => new()
    {
        ["Scantrust:Timeout"] = timeout,
        ["DecoNetwork:Timeout"] = timeout,
        ["Scantrust:MaxResponseBytes"] = "1000000",
        ["DecoNetwork:MaxResponseBytes"] = "1000000",
    };
}
