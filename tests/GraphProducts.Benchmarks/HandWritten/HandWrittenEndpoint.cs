using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace GraphProducts.Benchmarks.HandWritten;

/// <summary>
/// What one would write by hand for exactly the measured queries: one route each for products and for products with skus. It reads from
/// DecoNetwork with the same calls, the same connection settings and the same configuration section as the server.
/// </summary>
internal static class HandWrittenEndpoint
{
    public static async Task RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddOptions<ShopOptions>().BindConfiguration("DecoNetwork").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddHttpClient<ShopClient>(ConfigureClient)
            .ConfigurePrimaryHttpMessageHandler(CreateHandler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();

        var app = builder.Build();
        app.MapPost("/products", ProductsAsync);
        app.MapPost("/products-with-skus", ProductsWithSkusAsync);
        await app.RunAsync();
    }

    private static async Task ProductsAsync(HttpContext context)
    {
        if (await ReadAsync(context) is not { } page)
            return;
        var rows = await context.RequestServices.GetRequiredService<ShopClient>().FindAsync(page.First, context.RequestAborted);
        var nodes = Array.ConvertAll(rows, ProductNode.Of);
        await SendAsync(context, new Answer<ProductNode>(new(new(nodes))), AnswerJsonContext.Default.AnswerProductNode);
    }

    private static async Task ProductsWithSkusAsync(HttpContext context)
    {
        if (await ReadAsync(context) is not { } page)
            return;
        var client = context.RequestServices.GetRequiredService<ShopClient>();
        var rows = await client.FindAsync(page.First, context.RequestAborted);
        var details = await client.GetAsync(rows, context.RequestAborted);
        var nodes = Array.ConvertAll(rows, row => ProductWithSkusNode.Of(row, details.GetValueOrDefault(row.ProductId)));
        await SendAsync(context, new Answer<ProductWithSkusNode>(new(new(nodes))), AnswerJsonContext.Default.AnswerProductWithSkusNode);
    }

    private static async ValueTask<PageRequest?> ReadAsync(HttpContext context)
    {
        try
        {
            var page = await JsonSerializer.DeserializeAsync(
                context.Request.BodyReader, AnswerJsonContext.Default.PageRequest, context.RequestAborted);
            if (page is { First: > 0 and <= ShopClient.MaxRows })
                return page;
        }
        catch (JsonException)
        {
            // Answered below, like any other body that is no request.
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return null;
    }

    private static async Task SendAsync<T>(HttpContext context, T answer, JsonTypeInfo<T> json)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        await JsonSerializer.SerializeAsync(context.Response.BodyWriter, answer, json, context.RequestAborted);
    }

    private static void ConfigureClient(HttpClient client)
    {
        client.Timeout = TimeSpan.FromSeconds(10);
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        client.DefaultRequestHeaders.UserAgent.ParseAdd("GraphProducts");
    }

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
