using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Validation.Rules;

/// <summary>
/// An input object names each field at most once.
/// https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness
/// </summary>
internal sealed class UniqueInputFieldNamesRule(ValidationContext context) : IEnter<ObjectValueNode>
{
    public void Enter(ObjectValueNode node)
    {
        foreach (var names in RepeatedNames.In(node.Fields, static field => field.Name))
            context.Report($"There can be only one input field named \"{names[0].Value}\".", names);
    }
}
