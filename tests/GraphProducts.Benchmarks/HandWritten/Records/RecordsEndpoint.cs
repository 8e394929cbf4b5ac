using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace GraphProducts.Benchmarks.HandWritten.Records;

/// <summary>
/// What one would write by hand for exactly the measured queries, with records: one route each for products and for products with skus. It reads from
/// DecoNetwork with the same calls, the same connection settings and the same configuration section as the server.
/// </summary>
internal static class RecordsEndpoint
{
    public static async Task RunAsync(string[] args)
    {
        var builder = ShopHost.CreateBuilder(args);
        builder.Services.AddHttpClient<ShopClient>(ConfigureClient)
            .ConfigurePrimaryHttpMessageHandler(ShopHost.CreateHandler)
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
            if (page is { First: > 0 and <= ShopHost.MaxRows })
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
}
