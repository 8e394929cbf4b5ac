using System.Collections;
using System.Text.Json.Nodes;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Conformance;

/// <summary>Coerced values as JSON; enum values are names already, since nothing is bound to the enums.</summary>
internal static class ArgumentJson
{
    public static JsonNode? Of(object? value) => value switch
    {
        null => null,
        string text => text,
        InputObject input => Of(input.Fields.Select(field => (field.Key, field.Value))),
        IReadOnlyDictionary<string, object?> dictionary => Of(dictionary.Select(field => (field.Key, field.Value))),
        IEnumerable items => new JsonArray([.. items.Cast<object?>().Select(Of)]),
        _ => JsonValue.Create(value),
    };

    private static JsonObject Of(IEnumerable<(string Name, object? Value)> fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, Of(field.Value))));
}
