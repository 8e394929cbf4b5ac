using GraphProducts.Server.Upstreams;
using GraphProducts.Server.Upstreams.DecoNetwork;
using GraphProducts.Server.Upstreams.Scantrust;

namespace GraphProducts.Server.Tests.Upstreams;

/// <summary>Both clients before one fake upstream that plays either.</summary>
internal sealed class UpstreamFixture : IAsyncDisposable
{
    public const string Token = "secret-token-4711";
    public const string Password = "s3cret p&ss=wörd";

    private readonly UpstreamClients _clients;

    private UpstreamFixture(FakeUpstream upstream, UpstreamClients clients) => (Upstream, _clients) = (upstream, clients);

    public FakeUpstream Upstream { get; }

    public ManualTime Time => _clients.Time;

    public CapturedLogs Logs => _clients.Logs;

    public ScantrustClient Scantrust => _clients.Scantrust;

    public DecoNetworkClient DecoNetwork => _clients.DecoNetwork;

    public UpstreamReadiness Readiness => _clients.Readiness;

    public static async Task<UpstreamFixture> StartAsync(params (string Setting, string Value)[] settings)
    {
        var upstream = await FakeUpstream.StartAsync();
        var all = Settings(upstream.Url);
        foreach (var (setting, value) in settings)
        {
            all[setting] = value;
        }

        return new UpstreamFixture(upstream, new UpstreamClients(all));
    }

    /// <summary>A right configuration of both upstreams at one address.</summary>
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
        await _clients.DisposeAsync();
        await Upstream.DisposeAsync();
    }
}
