using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Validation;

/// <summary>
/// A variable where it is used: the type that is expected there, and whether the place has a default or is a field of a oneOf object.
/// </summary>
internal readonly record struct VariableUsage(VariableNode Node, GraphType? Type, bool HasDefault, string? OneOfType);

/// <summary>The variables and spreads that stand in one operation or fragment itself, not in the fragments that it spreads.</summary>
internal sealed class DefinitionUsages(ExecutableDefinitionNode definition)
{
    public ExecutableDefinitionNode Definition { get; } = definition;

    public List<VariableUsage> Variables { get; } = [];

    public List<FragmentSpreadNode> Spreads { get; } = [];

    /// <summary>The operation that has reached this definition last, by its place among the operations.</summary>
    public int ReachedBy { get; set; } = -1;
}

/// <summary>What the definitions of a document use, themselves and through fragments. Complete when the walk has ended.</summary>
internal sealed class DocumentUsages
{
    private readonly Dictionary<string, DefinitionUsages> _fragments = [];
    private readonly List<DefinitionUsages> _operations = [];
    private readonly List<DefinitionUsages> _open = [];
    private List<List<DefinitionUsages>>? _reached;

    /// <summary>The operations, in the order of the document.</summary>
    public IReadOnlyList<DefinitionUsages> Operations => _operations;

    public DefinitionUsages Begin(ExecutableDefinitionNode definition)
    {
        var usages = new DefinitionUsages(definition);
        if (definition is FragmentDefinitionNode fragment)
            _fragments.TryAdd(fragment.Name.Value, usages);
        else
            _operations.Add(usages);
        return usages;
    }

    public DefinitionUsages? TryGetFragment(string name) => _fragments.GetValueOrDefault(name);

    /// <summary>
    /// An operation, by its place among the operations, and the fragments that it spreads, directly or through others: those of them that
    /// use variables.
    /// </summary>
    public IReadOnlyList<DefinitionUsages> ReachedFrom(int operation) => (_reached ??= [.. _operations.Select(Reach)])[operation];

    // A list that grows while it is read takes the place of recursion, so that long chains of fragments cost no stack.
    private List<DefinitionUsages> Reach(DefinitionUsages operation, int number)
    {
        _open.Clear();
        _open.Add(operation);
        for (var i = 0; i < _open.Count; i++)
        {
            foreach (var spread in _open[i].Spreads)
            {
                if (TryGetFragment(spread.Name.Value) is not { } fragment || fragment.ReachedBy == number)
                    continue;
                fragment.ReachedBy = number;
                _open.Add(fragment);
            }
        }

        return _open.FindAll(definition => definition.Variables.Count > 0);
    }
}
