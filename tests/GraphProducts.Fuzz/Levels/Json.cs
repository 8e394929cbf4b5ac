using System.Text.Json;
using System.Text.Json.Nodes;

namespace GraphProducts.Fuzz.Levels;

/// <summary>Compares JSON, the order of members included, which the specification fixes.</summary>
internal static class Json
{
    public static bool AreSame(JsonNode? expected, JsonElement actual) => expected switch
    {
        null => actual.ValueKind == JsonValueKind.Null,
        JsonObject fields => actual.ValueKind == JsonValueKind.Object && fields.Count == actual.GetPropertyCount()
            && fields.Zip(actual.EnumerateObject()).All(pair => pair.Second.NameEquals(pair.First.Key) && AreSame(pair.First.Value, pair.Second.Value)),
        JsonArray items => actual.ValueKind == JsonValueKind.Array && items.Count == actual.GetArrayLength()
            && items.Zip(actual.EnumerateArray()).All(pair => AreSame(pair.First, pair.Second)),
        _ => AreSameLeafs(expected, actual),
    };

    private static bool AreSameLeafs(JsonNode expected, JsonElement actual) => expected.GetValueKind() == actual.ValueKind && actual.ValueKind switch
    {
        JsonValueKind.String => actual.ValueEquals(expected.GetValue<string>()),
        JsonValueKind.Number => double.Parse(expected.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture).Equals(actual.GetDouble()),
        _ => true,
    };
}
