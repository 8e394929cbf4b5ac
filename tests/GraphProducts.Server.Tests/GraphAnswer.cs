using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GraphProducts.Server.Tests;

/// <summary>An answer as it came over HTTP.</summary>
internal sealed record GraphAnswer(HttpStatusCode Status, string Text)
{
    private static readonly JsonSerializerOptions s_pretty =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonNode _json = JsonNode.Parse(Text)!;

    /// <summary>The value of <c>data</c>; a test that needs it fails without it.</summary>
    public JsonNode Data => _json["data"] ?? throw new InvalidOperationException($"There is no data: {Text}");

    public IReadOnlyList<GraphError> Errors => field ??= [.. (_json["errors"]?.AsArray() ?? []).Select(error => new GraphError(error!))];

    /// <summary>Indented, with letters of all scripts as themselves.</summary>
    public string Pretty => _json.ToJsonString(s_pretty) + "\n";
}

/// <summary>An error of an answer.</summary>
internal sealed class GraphError(JsonNode json)
{
    public string Message => json["message"]!.GetValue<string>();

    public string? Code => json["extensions"]?["code"]?.GetValue<string>();

    public string? Upstream => json["extensions"]?["upstream"]?.GetValue<string>();

    /// <summary>The response path with dots, such as <c>products.nodes.3.skus</c>; null where there is none.</summary>
    public string? Path => json["path"] is JsonArray path ? string.Join('.', path.Select(part => part!.ToString())) : null;

    public override string ToString() => json.ToJsonString();
}
