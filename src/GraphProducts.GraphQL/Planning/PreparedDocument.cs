using System.Collections.Concurrent;
using System.Collections.Immutable;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types.Bindings;
using GraphProducts.GraphQL.Types.Coercion;

namespace GraphProducts.GraphQL.Planning;

/// <summary>A parsed and valid document with the plans made of it so far: one per operation and combination of skip and include values.</summary>
internal sealed class PreparedDocument(DocumentNode document, BoundSchema bound, PlanLimits limits, PlanBudget budget)
{
    // So many combinations are kept; a client that invents more pays for compiling them each time.
    private const int MaxKeptPlans = 16;

    // So much text weighs, as a tree, what a field of a plan does: repeated fields make much tree and little plan.
    private const int BytesPerField = 16;

    private readonly ImmutableArray<string> _conditionVariables = SelectionConditions.VariablesOf(document);
    private readonly ConcurrentDictionary<(OperationDefinitionNode, string), OperationPlan> _plans = new(OperationComparer.Instance);

    /// <summary>The operations in the order of the document.</summary>
    public ImmutableArray<OperationDefinitionNode> Operations { get; } = [.. document.Definitions.OfType<OperationDefinitionNode>()];

    /// <summary>How many fields the kept plans have together, and what the tree of the document weighs beside them.</summary>
    public int KeptFields => (document.Location.End / BytesPerField) + _plans.Values.Sum(plan => plan.FieldCount);

    /// <summary>The plan of an operation for the values that its conditions have.</summary>
    public OperationPlan PlanFor(OperationDefinitionNode operation, VariableValues variables)
    {
        var conditions = SelectionConditions.Of(_conditionVariables, variables);
        var key = (operation, conditions.Key);
        if (_plans.TryGetValue(key, out var plan))
            return plan;
        plan = PlanCompiler.Compile(bound, document, operation, conditions, limits);
        if (_plans.Count < MaxKeptPlans && budget.TryTake(plan.FieldCount))
            _plans.TryAdd(key, plan);
        return plan;
    }

    // Nodes are records, which compare by content; here the same node is meant.
    private sealed class OperationComparer : IEqualityComparer<(OperationDefinitionNode Operation, string Conditions)>
    {
        public static OperationComparer Instance { get; } = new();

        public bool Equals((OperationDefinitionNode Operation, string Conditions) x, (OperationDefinitionNode Operation, string Conditions) y) =>
            ReferenceEquals(x.Operation, y.Operation) && x.Conditions == y.Conditions;

        public int GetHashCode((OperationDefinitionNode Operation, string Conditions) obj) => HashCode.Combine(obj.Operation.Location.Start, obj.Conditions);
    }
}
