using GraphProducts.Server.Upstreams;
using GraphProducts.Server.Upstreams.DecoNetwork;
using GraphProducts.Server.Upstreams.Scantrust;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphProducts.Server.Tests.Upstreams;

/// <summary>Both clients as the server registers them, with their logs and their time in the test's hands.</summary>
internal sealed class UpstreamClients : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public UpstreamClients(IReadOnlyDictionary<string, string?> settings) => services = new ServiceCollection()
        .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs))
        .AddSingleton<TimeProvider>(Time)
        .AddUpstreams(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
        .BuildServiceProvider();

    public ManualTime Time { get; } = new();

    public CapturedLogs Logs { get; } = new();

    public ScantrustClient Scantrust => services.GetRequiredService<ScantrustClient>();

    public DecoNetworkClient DecoNetwork => services.GetRequiredService<DecoNetworkClient>();

    public UpstreamReadiness Readiness => services.GetRequiredService<UpstreamReadiness>();

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
