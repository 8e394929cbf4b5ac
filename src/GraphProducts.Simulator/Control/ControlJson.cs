using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using GraphProducts.Simulator.Catalogue;

namespace GraphProducts.Simulator.Control;

/// <summary>JSON in and out of the control endpoints: camel case, enumerations by name, nothing unknown.</summary>
internal static class ControlJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        Encoder = RowWriter.Compact.Encoder,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        WriteIndented = true,
    };

    public static Task WriteAsync(HttpContext context, int status, object value)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(value, value.GetType(), Options, context.RequestAborted);
    }

    public static async Task<T> ReadAsync<T>(HttpContext context)
        where T : notnull =>
        (await ReadObjectAsync(context)).Deserialize<T>(Options)!;

    /// <summary>The object in the body; a body of nothing is an object without properties.</summary>
    public static async Task<JsonObject> ReadObjectAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var text = await reader.ReadToEndAsync(context.RequestAborted);
        if (text.Length == 0)
            return [];
        return JsonNode.Parse(text) as JsonObject ?? throw new ArgumentException("The body must be a JSON object.");
    }

    /// <summary>The value with those of its properties replaced that the patch names.</summary>
    public static T Patch<T>(T value, JsonObject patch)
        where T : notnull
    {
        var merged = JsonSerializer.SerializeToNode(value, Options)!.AsObject();
        foreach (var (name, change) in patch)
            merged[name] = change?.DeepClone();
        return merged.Deserialize<T>(Options)!;
    }
}
