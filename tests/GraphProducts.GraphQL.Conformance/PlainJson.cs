using System.Text.Json;

namespace GraphProducts.GraphQL.Conformance;

/// <summary>JSON as the values that a resolver may answer: what they are good for, the engine says.</summary>
internal static class PlainJson
{
    public static object? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
        JsonValueKind.Number => value.TryGetInt64(out var number) ? number : value.GetDouble(),
        JsonValueKind.Array => value.EnumerateArray().Select(Of).ToArray(),
        _ => value.EnumerateObject().ToDictionary(property => property.Name, property => Of(property.Value)),
    };
}
