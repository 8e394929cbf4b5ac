namespace GraphProducts.GraphQL.Validation.Rules;

/// <summary>
/// A directive is one that the schema knows, and stands where its definition allows it.
/// https://spec.graphql.org/September2025/#sec-Directives-Are-Defined,
/// https://spec.graphql.org/September2025/#sec-Directives-Are-in-Valid-Locations
/// </summary>
internal sealed class KnownDirectivesRule(ValidationContext context) : IEnter<DirectiveList>
{
    public void Enter(DirectiveList node)
    {
        foreach (var directive in node.Directives)
        {
            var name = directive.Name.Value;
            if (context.Schema.TryGetDirective(name) is not { } definition)
                context.Report(
                    $"Unknown directive \"@{name}\".{context.Suggest(name, context.Schema.Directives.Select(known => known.Name))}",
                    directive);
            else if (!definition.Locations.Contains(node.Location))
                context.Report(
                    $"Directive \"@{name}\" cannot stand on {node.Location}, only on {string.Join(", ", definition.Locations)}.",
                    directive);
        }
    }
}
