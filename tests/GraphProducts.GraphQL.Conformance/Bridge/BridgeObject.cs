using System.Text.Json;

namespace GraphProducts.GraphQL.Conformance.Bridge;

/// <summary>An object of an answer: its JSON, and its type where the schema leaves that open.</summary>
internal sealed record BridgeObject(JsonElement Json, string? TypeName)
{
    /// <summary>A property, undefined when there is none.</summary>
    public JsonElement Property(string name) => Json.ValueKind == JsonValueKind.Object ? Json.Property(name) : default;
}
