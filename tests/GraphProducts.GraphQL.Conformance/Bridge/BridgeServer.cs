using GraphProducts.GraphQL.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphProducts.GraphQL.Conformance.Bridge;

/// <summary>Serves the bridge's graph at <c>/graphql</c>, until the process is killed.</summary>
internal static class BridgeServer
{
    private const int MaxRequestBytes = 64 * 1024 * 1024;

    // All values of a layer are asked for at once; what is more waits for a free connection, so that the machine does not run out of them.
    private const int MaxCallbacksAtOnce = 64;

    // How long an answer may take, the harness knows; thousands of callbacks on a busy machine take their time.
    private static readonly TimeSpan s_longestRequest = TimeSpan.FromHours(1);

    public static WebApplication Create(BridgeArguments arguments)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{arguments.Port}");
        builder.Services.AddHttpClient(nameof(BridgeCallback), client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { MaxConnectionsPerServer = MaxCallbacksAtOnce, UseProxy = false });
        builder.Services.AddGraphQL(
            services => BridgeGraph.Create(arguments, new BridgeCallback(services.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(BridgeCallback)), arguments.Callback)),
            http =>
            {
                http.Ide.IsEnabled = false;
                http.MaxRequestBytes = MaxRequestBytes;
                http.RequestTimeout = s_longestRequest;
            });
        var app = builder.Build();
        app.MapGraphQL("/graphql");
        return app;
    }
}
