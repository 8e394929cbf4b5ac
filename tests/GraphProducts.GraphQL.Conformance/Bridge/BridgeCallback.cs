using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphProducts.GraphQL.Errors;

namespace GraphProducts.GraphQL.Conformance.Bridge;

/// <summary>Asks the harness for the value of a field.</summary>
internal sealed class BridgeCallback(HttpClient client, Uri url)
{
    /// <summary>How values are read and written: nested as deeply as the harness likes.</summary>
    public static readonly JsonSerializerOptions Format = new(JsonSerializerOptions.Web) { MaxDepth = 1024 };

    /// <exception cref="GraphQLException">The harness answered an error, or not as the protocol says.</exception>
    public async Task<JsonElement> CallAsync(string type, string field, JsonElement? source, JsonNode? arguments, CancellationToken cancellationToken)
    {
        var question = new JsonObject
        {
            ["type"] = type,
            ["field"] = field,
            ["source"] = source is { } value ? JsonSerializer.SerializeToNode(value, Format) : null,
            ["args"] = arguments ?? new JsonObject(),
        };
        using var response = await client.PostAsJsonAsync(url, question, Format, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return BridgeAnswer.Read(text, $"{type}.{field}");
    }
}
