using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Validation.Rules;

/// <summary>
/// A fragment does not spread itself, neither directly nor through others: it would never end.
/// https://spec.graphql.org/September2025/#sec-Fragment-Spreads-Must-Not-Form-Cycles
/// A depth-first search with its own stack, so that a long chain of fragments costs no recursion; each spread is followed once.
/// </summary>
internal sealed class NoFragmentCyclesRule(ValidationContext context) : ILeave<DocumentNode>
{
    private readonly HashSet<string> _visited = [];
    private readonly Dictionary<string, int> _depthByName = [];
    private readonly List<FragmentSpreadNode> _path = [];
    private readonly Stack<(DefinitionUsages Fragment, int Next)> _open = [];

    public void Leave(DocumentNode node)
    {
        foreach (var definition in node.Definitions)
        {
            if (definition is FragmentDefinitionNode { Name.Value: var name } && context.Usages.TryGetFragment(name) is { } fragment && _visited.Add(name))
                Search(name, fragment);
        }
    }

    private void Search(string start, DefinitionUsages fragment)
    {
        _depthByName.Add(start, 0);
        _open.Push((fragment, 0));
        while (_open.TryPop(out var current))
        {
            if (current.Next == current.Fragment.Spreads.Count)
            {
                Close(current.Fragment);
                continue;
            }

            _open.Push((current.Fragment, current.Next + 1));
            Follow(current.Fragment.Spreads[current.Next]);
        }
    }

    private void Follow(FragmentSpreadNode spread)
    {
        var name = spread.Name.Value;
        if (_depthByName.TryGetValue(name, out var depth))
        {
            Report(name, [.. _path.Skip(depth), spread]);
        }
        else if (context.Usages.TryGetFragment(name) is { } fragment && _visited.Add(name))
        {
            _path.Add(spread);
            _depthByName.Add(name, _path.Count);
            _open.Push((fragment, 0));
        }
    }

    private void Close(DefinitionUsages fragment)
    {
        _depthByName.Remove(((FragmentDefinitionNode)fragment.Definition).Name.Value);
        if (_path.Count > 0)
            _path.RemoveAt(_path.Count - 1);
    }

    private void Report(string name, FragmentSpreadNode[] cycle)
    {
        const int most = 5;
        var others = cycle[..^1].Select(spread => $"\"{spread.Name.Value}\"").ToArray();
        var through = others.Length == 0 ? "" : $" through {string.Join(", ", others.Take(most))}{(others.Length > most ? ", …" : "")}";
        context.Report($"Fragment \"{name}\" spreads itself{through}.", cycle);
    }
}
