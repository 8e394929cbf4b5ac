using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Validation.Rules;

/// <summary>
/// Every fragment is spread by some operation, directly or through other fragments.
/// https://spec.graphql.org/September2025/#sec-Fragments-Must-Be-Used
/// </summary>
internal sealed class NoUnusedFragmentsRule(ValidationContext context) : ILeave<DocumentNode>
{
    public void Leave(DocumentNode node)
    {
        HashSet<string>? used = null;
        foreach (var definition in node.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment && !(used ??= Used()).Contains(fragment.Name.Value))
                context.Report($"Fragment \"{fragment.Name.Value}\" is never used: spread it or remove it.", fragment);
        }
    }

    private HashSet<string> Used()
    {
        var used = new HashSet<string>();
        var open = new Stack<DefinitionUsages>(context.Usages.Operations);
        while (open.TryPop(out var definition))
        {
            foreach (var spread in definition.Spreads)
            {
                if (used.Add(spread.Name.Value) && context.Usages.TryGetFragment(spread.Name.Value) is { } fragment)
                    open.Push(fragment);
            }
        }

        return used;
    }
}
