using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Validation.Rules;

/// <summary>
/// An operation needs a root type of its kind in the schema.
/// https://spec.graphql.org/September2025/#sec-Operation-Type-Existence
/// </summary>
internal sealed class KnownOperationTypesRule(ValidationContext context) : IEnter<OperationDefinitionNode>
{
    public void Enter(OperationDefinitionNode node)
    {
        if (node.Operation == OperationType.Mutation && context.Schema.MutationType is null)
            context.Report("The schema has no mutations.", node);
        else if (node.Operation == OperationType.Subscription && context.Schema.SubscriptionType is null)
            context.Report("The schema has no subscriptions.", node);
    }
}
