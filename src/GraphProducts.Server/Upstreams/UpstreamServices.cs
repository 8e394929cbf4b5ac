using System.Net;
using GraphProducts.Server.Configuration;
using GraphProducts.Server.Upstreams.DecoNetwork;
using GraphProducts.Server.Upstreams.Scantrust;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace GraphProducts.Server.Upstreams;

/// <summary>Registers both clients, their options and their readiness. Wrong configuration stops the process at start.</summary>
internal static class UpstreamServices
{
    public static IServiceCollection AddUpstreams(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IValidateOptions<ScantrustOptions>, ScantrustOptionsValidator>();
        services.AddSingleton<IValidateOptions<DecoNetworkOptions>, DecoNetworkOptionsValidator>();
        services.AddSection<ScantrustOptions>(configuration, ScantrustOptions.Section);
        services.AddSection<DecoNetworkOptions>(configuration, DecoNetworkOptions.Section);
        services.AddUpstreamClient<ScantrustClient>(UpstreamName.Scantrust);
        services.AddUpstreamClient<DecoNetworkClient>(UpstreamName.DecoNetwork);
        return services.AddSingleton<UpstreamReadiness>();
    }

    /// <summary>
    /// One client for the life of the process: its connections are renewed by the handler below, so the factory need not rotate handlers.
    /// The factory's own logging is taken out: it can be made to write headers, and so the token. The exchange logs failures.
    /// </summary>
    private static void AddUpstreamClient<TClient>(this IServiceCollection services, UpstreamName upstream)
        where TClient : class
    {
        services.AddHttpClient(upstream.ToString())
            .ConfigurePrimaryHttpMessageHandler(CreateHandler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<TClient>(provider, CreateInvoker(provider, upstream)));
    }

    /// <summary>
    /// The factory's handlers without an HttpClient around them. Its headers are the call's, and its timeout is the exchange's deadline, which covers
    /// the body and the retries too; so all it would add is a cancellation source and a copy of the headers for each call.
    /// </summary>
    private static HttpMessageInvoker CreateInvoker(IServiceProvider provider, UpstreamName upstream) =>
        new(provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(upstream.ToString()), disposeHandler: false);

    /// <summary>Redirects would carry the credentials elsewhere, and cookies would mix up calls: neither is wanted.</summary>
    private static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.GZip,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(2),
    };
}
