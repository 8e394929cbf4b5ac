using System.Text.Json;

namespace GraphProducts.Benchmarks.HandWritten.Raw;

/// <summary>
/// The fastest that can be written by hand for exactly the measured queries: it copies slices of the upstream's JSON into the answer, without an
/// object or a string for a row in between. Calls, host and connection settings are those of the server and of the endpoint with records.
/// </summary>
internal static class RawEndpoint
{
    public static async Task RunAsync(string[] args)
    {
        var builder = ShopHost.CreateBuilder(args);
        builder.Services.AddSingleton<RawShopClient>();
        var app = builder.Build();
        var client = app.Services.GetRequiredService<RawShopClient>();
        app.MapPost("/products", context => ProductsAsync(client, context));
        app.MapPost("/products-with-skus", context => ProductsWithSkusAsync(client, context));
        await app.RunAsync();
    }

    private static async Task ProductsAsync(RawShopClient client, HttpContext context)
    {
        if (await ReadFirstAsync(context) is not { } first)
            return;
        using var rows = await client.FindAsync(first, context.RequestAborted);
        using var answer = RawProducts.Write(rows);
        await SendAsync(context, answer);
    }

    private static async Task ProductsWithSkusAsync(RawShopClient client, HttpContext context)
    {
        if (await ReadFirstAsync(context) is not { } first)
            return;
        using var rows = await client.FindAsync(first, context.RequestAborted);
        using var details = await client.GetAsync(rows, context.RequestAborted);
        using var answer = RawProducts.Write(rows, details);
        await SendAsync(context, answer);
    }

    /// <summary>The number of rows that the body asks for; null when it is no request, which has been answered then.</summary>
    private static async ValueTask<int?> ReadFirstAsync(HttpContext context)
    {
        var reader = context.Request.BodyReader;
        var body = await reader.ReadAsync(context.RequestAborted);
        while (!body.IsCompleted)
        {
            reader.AdvanceTo(body.Buffer.Start, body.Buffer.End);
            body = await reader.ReadAsync(context.RequestAborted);
        }

        var first = ParseFirst(new Utf8JsonReader(body.Buffer));
        reader.AdvanceTo(body.Buffer.End);
        if (first is > 0 and <= ShopHost.MaxRows)
            return first;
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return null;
    }

    private static int? ParseFirst(Utf8JsonReader json)
    {
        try
        {
            int? first = null;
            while (json.Read())
            {
                if (json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals("first"u8) && json.Read())
                    first = json.GetInt32();
            }

            return first;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    private static async ValueTask SendAsync(HttpContext context, RawBuffer answer)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = answer.Length;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        await context.Response.BodyWriter.WriteAsync(answer.Written, context.RequestAborted);
    }
}
