using System.Text.Json;
using System.Text.Json.Nodes;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Conformance.Operations;

/// <summary>Is a text a document, a value, or a type?</summary>
internal static class ParseOperation
{
    public static JsonObject Answer(JsonElement question)
    {
        try
        {
            return Parse(question.Text("fn") ?? "parse", Source.FromString(question.Text("source")!)) is null
                ? new JsonObject { ["unsupported"] = true }
                : new JsonObject { ["ok"] = true };
        }
        catch (GraphQLSyntaxException exception)
        {
            return new JsonObject { ["ok"] = false, ["errors"] = ErrorJson.Of(exception) };
        }
    }

    private static SyntaxNode? Parse(string function, Source source) => function switch
    {
        "parse" => Parser.ParseDocument(source, ParserOptions.Trusted),
        "parseValue" => Parser.ParseValue(source, ParserOptions.Trusted),
        "parseConstValue" => Parser.ParseConstValue(source, ParserOptions.Trusted),
        "parseType" => Parser.ParseType(source, ParserOptions.Trusted),
        _ => null,
    };
}
