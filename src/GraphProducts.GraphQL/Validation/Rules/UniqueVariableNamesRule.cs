using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Validation.Rules;

/// <summary>
/// An operation defines each variable once.
/// https://spec.graphql.org/September2025/#sec-Variable-Uniqueness
/// </summary>
internal sealed class UniqueVariableNamesRule(ValidationContext context) : IEnter<OperationDefinitionNode>
{
    public void Enter(OperationDefinitionNode node)
    {
        foreach (var names in RepeatedNames.In(node.VariableDefinitions, static definition => definition.Variable.Name))
            context.Report($"There can be only one variable named \"${names[0].Value}\".", names);
    }
}
