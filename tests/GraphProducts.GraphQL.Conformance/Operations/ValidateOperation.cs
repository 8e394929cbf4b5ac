using System.Text.Json;
using System.Text.Json.Nodes;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Validation;
using GraphProducts.GraphQL.Validation.Rules;

namespace GraphProducts.GraphQL.Conformance.Operations;

/// <summary>What is wrong with a document, by all rules or by some of them alone: <c>rule</c> names them, joined by plus signs.</summary>
internal static class ValidateOperation
{
    private static readonly ValidationOptions s_options = new() { MaxErrors = int.MaxValue };

    // The one rule that is about a switch: asked for by name, it is meant to be on.
    private static readonly ValidationOptions s_withoutIntrospection = s_options with { AllowIntrospection = false, ReportsEachIntrospectionField = true };

    public static JsonObject Answer(JsonElement question)
    {
        var schema = SchemaText.Build(question.Text("schemaSdl")!);
        var rules = question.Text("rule")?.Split('+') ?? [];
        if (rules.Any(rule => SpecifiedRules.TryGet(rule) is null))
            return new JsonObject { ["unsupported"] = true };
        try
        {
            var document = Parser.ParseDocument(Source.FromString(question.Text("document")!), ParserOptions.Trusted);
            var errors = rules.Length == 0
                ? Validator.Validate(schema, document, s_options)
                : rules.SelectMany(rule => Validator.Validate(schema, document, OptionsFor(rule), rule));
            return new JsonObject { ["errors"] = ErrorJson.Of(errors) };
        }
        catch (GraphQLSyntaxException exception)
        {
            return new JsonObject { ["errors"] = ErrorJson.Of(exception), ["syntax"] = true };
        }
    }

    private static ValidationOptions OptionsFor(string rule) => rule == nameof(NoSchemaIntrospectionCustomRule) ? s_withoutIntrospection : s_options;
}
