using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Validation.Rules;

/// <summary>
/// The types of fragments and variables are types of the schema.
/// https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence
/// </summary>
internal sealed class KnownTypeNamesRule(ValidationContext context) : IEnter<NamedTypeNode>
{
    public void Enter(NamedTypeNode node)
    {
        var name = node.Name.Value;
        if (context.Schema.TryGetType(name) is null)
            context.Report($"Unknown type \"{name}\".{context.Suggest(name, context.Schema.Types.Select(type => type.Name))}", node);
    }
}
