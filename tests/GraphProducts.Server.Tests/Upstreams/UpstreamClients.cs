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
    private readonly ServiceProvider _services;

    public UpstreamClients(IReadOnlyDictionary<string, string?> settings) => _services = new ServiceCollection()
        .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs))
        .AddSingleton<TimeProvider>(Time)
        .AddUpstreams(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
        .BuildServiceProvider();

    public ManualTime Time { get; } = new();

    public CapturedLogs Logs { get; } = new();

    public ScantrustClient Scantrust => _services.GetRequiredService<ScantrustClient>();

    public DecoNetworkClient DecoNetwork => _services.GetRequiredService<DecoNetworkClient>();

    public UpstreamReadiness Readiness => _services.GetRequiredService<UpstreamReadiness>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
