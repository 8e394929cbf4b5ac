using GraphProducts.Server.Upstreams;
using GraphProducts.Server.Upstreams.DecoNetwork;
using GraphProducts.Server.Upstreams.Scantrust;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphProducts.Server.Tests.Upstreams;

/// <summary>Both clients as the server registers them, before one fake upstream that plays either, with time in the test's hands.</summary>
internal sealed class UpstreamFixture : IAsyncDisposable
{
    public const string Token = "secret-token-4711";
    public const string Password = "s3cret p&ss=wörd";

    private readonly ServiceProvider services;

    private UpstreamFixture(FakeUpstream upstream, IReadOnlyDictionary<string, string?> settings)
    {
        Upstream = upstream;
        services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs))
            .AddSingleton<TimeProvider>(Time)
            .AddUpstreams(new ConfigurationBuilder().AddInMemoryCollection(Settings(upstream.Url)).AddInMemoryCollection(settings).Build())
            .BuildServiceProvider();
    }

    public FakeUpstream Upstream { get; }

    public ManualTime Time { get; } = new();

    public CapturedLogs Logs { get; } = new();

    public ScantrustClient Scantrust => services.GetRequiredService<ScantrustClient>();

    public DecoNetworkClient DecoNetwork => services.GetRequiredService<DecoNetworkClient>();

    public UpstreamReadiness Readiness => services.GetRequiredService<UpstreamReadiness>();

    public static async Task<UpstreamFixture> StartAsync(params (string Setting, string Value)[] settings) =>
        new(await FakeUpstream.StartAsync(), settings.ToDictionary(pair => pair.Setting, string? (pair) => pair.Value));

    public static Dictionary<string, string?> Settings(string url) => new()
    {
        ["Scantrust:BaseUrl"] = url,
        ["Scantrust:Token"] = Token,
        ["DecoNetwork:BaseUrl"] = url + "/",
        ["DecoNetwork:Username"] = "shop-user",
        ["DecoNetwork:Password"] = Password,
    };

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Upstream.DisposeAsync();
    }
}
