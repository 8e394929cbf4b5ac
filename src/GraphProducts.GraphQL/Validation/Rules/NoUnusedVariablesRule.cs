using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Validation.Rules;

/// <summary>
/// Every variable that an operation defines is used, by itself or in the fragments that it spreads.
/// https://spec.graphql.org/September2025/#sec-All-Variables-Used
/// </summary>
internal sealed class NoUnusedVariablesRule(ValidationContext context) : ILeave<DocumentNode>
{
    public void Leave(DocumentNode node)
    {
        for (var i = 0; i < context.Usages.Operations.Count && !context.IsFull; i++)
            Check((OperationDefinitionNode)context.Usages.Operations[i].Definition, context.Usages.ReachedFrom(i));
    }

    private void Check(OperationDefinitionNode operation, IReadOnlyList<DefinitionUsages> reached)
    {
        if (operation.VariableDefinitions.IsEmpty)
            return;
        var used = reached.SelectMany(definition => definition.Variables).Select(usage => usage.Node.Name.Value).ToHashSet();
        foreach (var definition in operation.VariableDefinitions)
        {
            var name = definition.Variable.Name.Value;
            if (!used.Contains(name))
                context.Report(
                    $"Variable \"${name}\" is never used{(operation.Name is { } owner ? $" in operation \"{owner.Value}\"" : "")}.",
                    definition);
        }
    }
}
