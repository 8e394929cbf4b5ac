using System.Globalization;
using System.Text.Json;

namespace GraphProducts.GraphQL.Tests.Conformance;

/// <summary>JSON as a text that is equal when the values are: properties sorted, numbers as what they are worth.</summary>
internal static class CanonicalJson
{
    private static readonly HashSet<string> s_unordered =
        ["types", "directives", "fields", "args", "enumValues", "inputFields", "interfaces", "possibleTypes", "locations"];

    /// <summary>In an introspection the order of types, fields and the like does not count. What is not there has a text of its own.</summary>
    public static string Of(JsonElement json, bool isIntrospection = false) => json.ValueKind switch
    {
        JsonValueKind.Undefined => "undefined",
        JsonValueKind.Object => $"{{{string.Join(',', PropertiesOf(json, isIntrospection))}}}",
        JsonValueKind.Array => $"[{string.Join(',', json.EnumerateArray().Select(item => Of(item, isIntrospection)))}]",
        JsonValueKind.Number => json.GetDouble().ToString(CultureInfo.InvariantCulture),
        _ => JsonSerializer.Serialize(json),
    };

    private static IEnumerable<string> PropertiesOf(JsonElement json, bool isIntrospection) => json
        .EnumerateObject()
        .OrderBy(property => property.Name, StringComparer.Ordinal)
        .Select(property => $"{property.Name}:{(isIntrospection && IsUnordered(property) ? Sorted(property.Value) : Of(property.Value, isIntrospection))}");

    private static bool IsUnordered(JsonProperty property) => property.Value.ValueKind == JsonValueKind.Array && s_unordered.Contains(property.Name);

    private static string Sorted(JsonElement list) =>
        $"[{string.Join(',', list.EnumerateArray().Select(item => Of(item, isIntrospection: true)).Order(StringComparer.Ordinal))}]";
}
