using System.Net;

namespace GraphProducts.Benchmarks.HandWritten;

/// <summary>What the hand-written endpoints have in common with the server: its host settings, its connection settings and its section of the configuration.</summary>
internal static class ShopHost
{
    public const int MaxRows = 100;

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddOptions<ShopOptions>().BindConfiguration("DecoNetwork").ValidateDataAnnotations().ValidateOnStart();
        return builder;
    }

    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.GZip,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(2),
    };
}
