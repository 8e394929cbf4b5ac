using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Validation.Rules;

/// <summary>
/// Every variable that an operation uses, itself or in the fragments that it spreads, is defined by that operation.
/// https://spec.graphql.org/September2025/#sec-All-Variable-Uses-Defined
/// </summary>
internal sealed class NoUndefinedVariablesRule(ValidationContext context) : ILeave<DocumentNode>
{
    public void Leave(DocumentNode node)
    {
        for (var i = 0; i < context.Usages.Operations.Count && !context.IsFull; i++)
            Check((OperationDefinitionNode)context.Usages.Operations[i].Definition, context.Usages.ReachedFrom(i));
    }

    private void Check(OperationDefinitionNode operation, IReadOnlyList<DefinitionUsages> reached)
    {
        HashSet<string>? defined = null;
        foreach (var usage in reached.SelectMany(definition => definition.Variables))
        {
            defined ??= [.. operation.VariableDefinitions.Select(definition => definition.Variable.Name.Value)];
            if (!defined.Contains(usage.Node.Name.Value))
                context.Report($"Variable \"${usage.Node.Name.Value}\" is not defined by {Describe(operation)}.", usage.Node, operation);
        }
    }

    private static string Describe(OperationDefinitionNode operation) =>
        operation.Name is { } name ? $"operation \"{name.Value}\"" : "the operation";
}
