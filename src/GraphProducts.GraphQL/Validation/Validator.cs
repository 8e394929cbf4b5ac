using System.Collections.Immutable;
using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Validation;

/// <summary>
/// Checks whether a document can be executed against a schema. https://spec.graphql.org/September2025/#sec-Validation
/// The document is walked once; each rule looks at the nodes that it asks for.
/// </summary>
internal static class Validator
{
    /// <summary>Every error of the document, as far as <see cref="ValidationOptions.MaxErrors"/> goes; none when it is valid.</summary>
    public static ImmutableArray<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationOptions? options = null) =>
        Validate(schema, document, options, SpecifiedRules.All);

    /// <summary>The errors that one rule alone finds, such as <c>ScalarLeafsRule</c>; <see cref="SpecifiedRules.TryGet"/> tells which there are.</summary>
    public static ImmutableArray<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationOptions? options, string onlyRule) =>
        Validate(schema, document, options, [SpecifiedRules.TryGet(onlyRule) ?? throw new ArgumentException($"There is no rule {onlyRule}.", nameof(onlyRule))]);

    private static ImmutableArray<GraphQLError> Validate(
        Schema schema, DocumentNode document, ValidationOptions? options, ImmutableArray<SpecifiedRule> rules)
    {
        var context = new ValidationContext(schema, document, options ?? ValidationOptions.Default);
        var instances = new IRule[rules.Length];
        for (var i = 0; i < rules.Length; i++)
            instances[i] = rules[i].Create(context);
        new DocumentWalker(context, new RuleHooks(instances)).Walk(document);
        return context.Errors;
    }
}
