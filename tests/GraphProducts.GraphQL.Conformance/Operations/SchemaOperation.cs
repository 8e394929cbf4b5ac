using System.Text.Json;
using System.Text.Json.Nodes;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Conformance.Operations;

/// <summary>
/// What is wrong with a schema, and in which stage it was found: the text, the definitions, or the types that they make. With
/// <c>baseSchemaSdl</c>, the text adds to a schema that is there already.
/// </summary>
internal static class SchemaOperation
{
    private static readonly SchemaOptions s_options = new() { ReadKnownScalars = false };

    public static JsonObject Answer(JsonElement question)
    {
        try
        {
            SchemaBuilder.Build(Sources(question), s_options);
            return Answer([], "types");
        }
        catch (GraphQLSyntaxException exception)
        {
            return Answer(ErrorJson.Of(exception), "syntax");
        }
        catch (SchemaException exception)
        {
            return Answer(ErrorJson.Of(exception.Errors), exception.DefinitionsAreFaulty ? "sdl" : "types");
        }
    }

    private static Source[] Sources(JsonElement question)
    {
        var sdl = Source.FromString(question.Text("sdl")!);
        return question.Text("baseSchemaSdl") is { } schema ? [Source.FromString(schema), sdl] : [sdl];
    }

    private static JsonObject Answer(JsonArray errors, string stage) => new() { ["errors"] = errors, ["stage"] = stage };
}
