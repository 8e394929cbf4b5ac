using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Validation.Rules;

/// <summary>
/// A fragment that is spread is defined in the same document.
/// https://spec.graphql.org/September2025/#sec-Fragment-Spread-Target-Defined
/// </summary>
internal sealed class KnownFragmentNamesRule(ValidationContext context) : IEnter<FragmentSpreadNode>
{
    public void Enter(FragmentSpreadNode node)
    {
        var name = node.Name.Value;
        if (context.Fragments.TryGet(name) is null)
            context.Report($"Unknown fragment \"{name}\".{context.Suggest(name, context.Fragments.Names)}", node.Name);
    }
}
