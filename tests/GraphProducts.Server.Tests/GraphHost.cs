using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using GraphProducts.GraphQL;
using GraphProducts.Server.Tests.Upstreams;
using GraphProducts.Simulator;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace GraphProducts.Server.Tests;

/// <summary>
/// The real server's own composition before the simulator, both on real sockets of 127.0.0.1. Everything down to Trace is logged into
/// <see cref="Logs"/>.
/// </summary>
internal sealed class GraphHost : IAsyncDisposable
{
    private readonly Server _server;

    private GraphHost(SimulatorHost simulator, Server server)
    {
        (Simulator, _server) = (simulator, server);
        Client = new HttpClient { BaseAddress = new Uri(server.Addresses.Single()) };
    }

    public SimulatorHost Simulator { get; }

    public CapturedLogs Logs => _server.Logs;

    /// <summary>A client of the server; its base address is the server's.</summary>
    public HttpClient Client { get; }

    public IServiceProvider Services => _server.Services;

    /// <param name="options">The simulator's; by default its own.</param>
    /// <param name="settings">Settings of the server beside those that point it to the simulator, or instead of them.</param>
    /// <param name="time">The server's clock; by default the real one.</param>
    public static async Task<GraphHost> StartAsync(
        SimulatorOptions? options = null, IReadOnlyDictionary<string, string?>? settings = null, TimeProvider? time = null)
    {
        var simulator = await SimulatorHost.StartAsync(options, TestContext.Current.CancellationToken);
        var server = new Server(Settings(simulator, settings), time ?? TimeProvider.System);
        server.UseKestrel();
        server.StartServer();
        return new GraphHost(simulator, server);
    }

    /// <summary>Posts an operation and reads the answer, whatever its status.</summary>
    public async Task<GraphAnswer> AskAsync(string query, object? variables = null)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var response = await Client.PostAsJsonAsync("/graphql", new { query, variables }, cancellationToken);
        return new GraphAnswer(response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
    }

    /// <summary>Posts an operation on an empty request log: afterwards the log holds the calls of this operation alone.</summary>
    public Task<GraphAnswer> AskAloneAsync(string query, object? variables = null)
    {
        Simulator.Log.Clear();
        return AskAsync(query, variables);
    }

    public string DescribePlan(string query, JsonElement variables = default) => Services.GetRequiredService<GraphQLService>().DescribePlan(
        new GraphQLRequest { Document = Encoding.UTF8.GetBytes(query), Variables = variables, Services = Services });

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
        await Simulator.DisposeAsync();
    }

    private static Dictionary<string, string?> Settings(SimulatorHost simulator, IReadOnlyDictionary<string, string?>? others)
    {
        var settings = new Dictionary<string, string?>
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Scantrust:BaseUrl"] = simulator.ScantrustBaseUrl.AbsoluteUri,
            ["Scantrust:Token"] = simulator.Options.ScantrustToken,
            ["DecoNetwork:BaseUrl"] = simulator.DecoNetworkBaseUrl.AbsoluteUri,
            ["DecoNetwork:Username"] = simulator.Options.DecoNetworkUsername,
            ["DecoNetwork:Password"] = simulator.Options.DecoNetworkPassword,
            ["DecoNetwork:Currency"] = "USD",
            // On a busy machine much may take long, but no deadline passes in a test that is not about it.
            ["Scantrust:Timeout"] = "00:05:00",
            ["DecoNetwork:Timeout"] = "00:05:00",
            ["GraphQL:RequestTimeout"] = "00:10:00",
            // Always the same, so that cursors in golden files stay as they are.
            ["Paging:CursorKey"] = "the key of golden cursors",
            // The levels of appsettings.json would hide lines.
            ["Logging:LogLevel:Default"] = "Trace",
            ["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace",
            ["Logging:LogLevel:System.Net.Http"] = "Trace",
        };
        foreach (var (name, value) in others ?? new Dictionary<string, string?>())
            settings[name] = value;
        return settings;
    }

    /// <summary>What Program composes, with other settings, clock and loggers.</summary>
    private sealed class Server(Dictionary<string, string?> settings, TimeProvider time) : WebApplicationFactory<Program>
    {
        public CapturedLogs Logs { get; } = new();

        public ICollection<string> Addresses =>
            Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Testing");
            foreach (var (name, value) in settings)
                builder.UseSetting(name, value);
            builder.ConfigureServices(services => services.AddSingleton(time));
            builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Logs));
        }
    }
}
