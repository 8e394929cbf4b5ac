using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Validation.Rules;

/// <summary>
/// The type of a variable is one that clients can give: a scalar, an enum or an input object, perhaps in lists.
/// https://spec.graphql.org/September2025/#sec-Variables-Are-Input-Types
/// </summary>
internal sealed class VariablesAreInputTypesRule(ValidationContext context) : IEnter<VariableDefinitionNode>
{
    public void Enter(VariableDefinitionNode node)
    {
        if (context.TypeOf(node.Type) is { IsInputType: false } type)
            context.Report($"Variable \"${node.Variable.Name.Value}\" cannot be of type \"{type}\": it is no input type.", node.Type);
    }
}
