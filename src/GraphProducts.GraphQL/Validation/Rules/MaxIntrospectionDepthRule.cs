using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Validation.Rules;

/// <summary>
/// Introspection does not descend through list after list: types have fields, which have types, which have fields, and every step
/// multiplies the answer.
/// Not in the specification, which leaves such limits to servers. https://spec.graphql.org/September2025/#sec-Introspection
/// A fragment is looked at once per depth, so that fragments cannot multiply the work either.
/// </summary>
internal sealed class MaxIntrospectionDepthRule(ValidationContext context) : IEnter<FieldNode>
{
    public void Enter(FieldNode node)
    {
        if (node.Name.Value is "__schema" or "__type" && node.SelectionSet is { } selectionSet && IsTooDeep(selectionSet))
            context.Report(
                $"\"{node.Name.Value}\" descends through more than {context.Options.MaxIntrospectionDepth} lists: ask in several requests.",
                node);
    }

    private bool IsTooDeep(SelectionSetNode start)
    {
        var seen = new HashSet<(string, int)>();
        var open = new Stack<(SelectionSetNode SelectionSet, int Depth)>([(start, 0)]);
        while (open.TryPop(out var current))
        {
            if (current.Depth > context.Options.MaxIntrospectionDepth)
                return true;
            foreach (var selection in current.SelectionSet.Selections)
            {
                if (Below(selection, current.Depth, seen) is { SelectionSet: not null } below)
                    open.Push(below!);
            }
        }

        return false;
    }

    private (SelectionSetNode? SelectionSet, int Depth) Below(SelectionNode selection, int depth, HashSet<(string, int)> seen) => selection switch
    {
        FieldNode field => (field.SelectionSet, IsList(field) ? depth + 1 : depth),
        InlineFragmentNode inline => (inline.SelectionSet, depth),
        FragmentSpreadNode spread when seen.Add((spread.Name.Value, depth)) => (context.Fragments.TryGet(spread.Name.Value)?.SelectionSet, depth),
        _ => default,
    };

    private static bool IsList(FieldNode field) => field.Name.Value is "fields" or "interfaces" or "possibleTypes" or "inputFields";
}
