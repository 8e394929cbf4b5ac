namespace GraphProducts.GraphQL.Validation.Rules;

/// <summary>
/// A directive stands at most once at a place, unless it is defined as repeatable.
/// https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location
/// </summary>
internal sealed class UniqueDirectivesPerLocationRule(ValidationContext context) : IEnter<DirectiveList>
{
    public void Enter(DirectiveList node)
    {
        foreach (var names in RepeatedNames.In(node.Directives, static directive => directive.Name))
        {
            var name = names[0].Value;
            if (context.Schema.TryGetDirective(name) is { IsRepeatable: false })
                context.Report(
                    $"Directive \"@{name}\" can stand only once at one place.",
                    [.. node.Directives.Where(directive => directive.Name.Value == name)]);
        }
    }
}
