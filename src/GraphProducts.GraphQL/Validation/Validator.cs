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
    private static readonly RuleSet s_all = new(SpecifiedRules.All);

    /// <summary>Every error of the document, as far as <see cref="ValidationOptions.MaxErrors"/> goes; none when it is valid.</summary>
    public static ImmutableArray<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationOptions? options = null) =>
        Validate(schema, document, options, s_all);

    /// <summary>
    /// The errors that one rule alone finds, such as <c>ScalarLeafsRule</c>; <see cref="SpecifiedRules.TryGet"/> tells which there are.
    /// </summary>
    public static ImmutableArray<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationOptions? options, string onlyRule)
    {
        var rule = SpecifiedRules.TryGet(onlyRule) ?? throw new ArgumentException($"There is no rule {onlyRule}.", nameof(onlyRule));
        return Validate(schema, document, options, new RuleSet([rule]));
    }

    private static ImmutableArray<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationOptions? options, RuleSet rules)
    {
        var context = new ValidationContext(schema, document, options ?? ValidationOptions.Default);
        new DocumentWalker(context, new RuleHooks(rules, rules.Create(context))).Walk(document);
        return context.Errors;
    }
}
