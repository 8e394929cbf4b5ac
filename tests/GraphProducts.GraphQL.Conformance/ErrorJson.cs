using System.Text.Json.Nodes;
using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Language;

namespace GraphProducts.GraphQL.Conformance;

/// <summary>Errors with message and locations, as answers carry them.</summary>
internal static class ErrorJson
{
    public static JsonArray Of(IEnumerable<GraphQLError> errors) => [.. errors.Select(error => Of(error.Message, error.Locations))];

    public static JsonArray Of(GraphQLSyntaxException exception) => [Of(exception.Message, [exception.Position])];

    private static JsonObject Of(string message, IEnumerable<SourcePosition> locations) => new()
    {
        ["message"] = message,
        ["locations"] = new JsonArray([.. locations.Select(Of)]),
    };

    private static JsonObject Of(SourcePosition position) => new() { ["line"] = position.Line, ["column"] = position.Column };
}
