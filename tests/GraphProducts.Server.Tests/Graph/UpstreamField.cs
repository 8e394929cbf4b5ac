using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GraphProducts.Server.Tests.Graph;

/// <summary>Where a field of an upstream's row is found in the graph. Both are paths with dots; <c>[]</c> stands for every item of a list.</summary>
internal sealed record UpstreamField(string Upstream, string Graph, UpstreamValue Value = UpstreamValue.Text)
{
    /// <summary>The values in an upstream's row, as the graph should show them.</summary>
    public IReadOnlyList<string?> Expected(JsonObject row) => [.. Along(row, Upstream.Split('.')).Select(Show)];

    public IReadOnlyList<string?> Actual(JsonNode product) => [.. Along(product, Graph.Split('.')).Select(Show)];

    /// <summary>Every path of a row that has a value: what must be reachable.</summary>
    public static IEnumerable<string> PathsOf(JsonNode? node, string path = "") => node switch
    {
        JsonObject item => item.SelectMany(field => PathsOf(field.Value, path.Length == 0 ? field.Key : $"{path}.{field.Key}")),
        JsonArray list => list.SelectMany(item => PathsOf(item, path + "[]")),
        null => [],
        _ => [path],
    };

    private static IEnumerable<JsonNode?> Along(JsonNode? node, string[] path) => path switch
    {
        [] => [node],
        [var list, .. var rest] when list.EndsWith("[]", StringComparison.Ordinal) =>
            (node?[list[..^2]]?.AsArray() ?? []).SelectMany(item => Along(item, rest)),
        [var field, .. var rest] => Along(node?[field], rest),
    };

    private string? Show(JsonNode? value) => (value?.ToString(), Value) switch
    {
        (null, _) or ("", UpstreamValue.TextOrNothing) => null,
        ({ } text, UpstreamValue.Amount) => decimal.Parse(text, CultureInfo.InvariantCulture).ToString("0.####", CultureInfo.InvariantCulture),
        ({ } text, UpstreamValue.Time) => DateTimeOffset
            .Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        (_, UpstreamValue.Json) => JsonSerializer.Serialize(value),
        ({ } text, _) => text,
    };
}

/// <summary>How the graph shows a value.</summary>
internal enum UpstreamValue
{
    /// <summary>As it is.</summary>
    Text,

    /// <summary>As it is, and null where it is empty.</summary>
    TextOrNothing,

    Amount,

    Time,

    Json,
}
