using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Validation;

/// <summary>A variable where it is used: the type that is expected there, and whether the place has a default or is a field of a oneOf object.</summary>
internal readonly record struct VariableUsage(VariableNode Node, GraphType? Type, bool HasDefault, string? OneOfType);

/// <summary>The variables and spreads that stand in one operation or fragment itself, not in the fragments that it spreads.</summary>
internal sealed class DefinitionUsages(ExecutableDefinitionNode definition)
{
    public ExecutableDefinitionNode Definition { get; } = definition;

    public List<VariableUsage> Variables { get; } = [];

    public List<FragmentSpreadNode> Spreads { get; } = [];
}

/// <summary>What the definitions of a document use, themselves and through fragments. Complete when the walk has ended.</summary>
internal sealed class DocumentUsages
{
    private readonly Dictionary<string, DefinitionUsages> _fragments = [];
    private readonly List<DefinitionUsages> _operations = [];
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

    /// <summary>An operation, by its place among the operations, and all fragments that it spreads, directly or through others; each once.</summary>
    public IReadOnlyList<DefinitionUsages> ReachedFrom(int operation) =>
        (_reached ??= [.. _operations.Select(Reach)])[operation];

    // A list that grows while it is read takes the place of recursion, so that long chains of fragments cost no stack.
    private List<DefinitionUsages> Reach(DefinitionUsages operation)
    {
        List<DefinitionUsages> reached = [operation];
        HashSet<string>? seen = null;
        for (var i = 0; i < reached.Count; i++)
        {
            foreach (var spread in reached[i].Spreads)
            {
                if ((seen ??= []).Add(spread.Name.Value) && TryGetFragment(spread.Name.Value) is { } fragment)
                    reached.Add(fragment);
            }
        }

        return reached;
    }
}
