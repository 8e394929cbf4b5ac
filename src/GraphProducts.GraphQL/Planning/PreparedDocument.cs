using System.Collections.Immutable;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types.Coercion;

namespace GraphProducts.GraphQL.Planning;

/// <summary>A parsed and valid document with the plans made of it so far: one per operation and combination of skip and include values.</summary>
internal sealed class PreparedDocument(DocumentNode document, PlanBasis basis, PlanBudget budget)
{
    // So many combinations are kept; a client that invents more pays for compiling them each time. They are few enough to be looked through one by one.
    private const int MaxKeptPlans = 16;

    // So much text weighs, as a tree, what a field of a plan does: repeated fields make much tree and little plan.
    private const int BytesPerField = 16;

    private readonly ImmutableArray<string> _conditionVariables = SelectionConditions.VariablesOf(document);
    private ImmutableArray<KeptPlan> _plans = [];

    /// <summary>The operations in the order of the document.</summary>
    public ImmutableArray<OperationDefinitionNode> Operations { get; } = [.. document.Definitions.OfType<OperationDefinitionNode>()];

    /// <summary>How many fields the kept plans have together, and what the tree of the document weighs beside them.</summary>
    public int KeptFields => (document.Location.End / BytesPerField) + _plans.Sum(kept => kept.Plan.Size.Fields);

    /// <summary>The plan of an operation for the values that its conditions have.</summary>
    public OperationPlan PlanFor(OperationDefinitionNode operation, VariableValues variables)
    {
        var conditions = SelectionConditions.Of(_conditionVariables, variables);
        if (TryFind(operation, conditions.Key) is { } kept)
            return kept;
        var plan = PlanCompiler.Compile(basis, document, operation, conditions);
        if (_plans.Length < MaxKeptPlans && budget.TryTake(plan.Size.Fields))
            ImmutableInterlocked.Update(ref _plans, (plans, added) => plans.Add(added), new KeptPlan(conditions.Key, plan));
        return plan;
    }

    // Nodes are records, which compare by content; here the same node is meant.
    private OperationPlan? TryFind(OperationDefinitionNode operation, string conditions)
    {
        foreach (var kept in _plans)
        {
            if (ReferenceEquals(kept.Plan.Operation, operation) && kept.Conditions == conditions)
                return kept.Plan;
        }

        return null;
    }

    private sealed record KeptPlan(string Conditions, OperationPlan Plan);
}
