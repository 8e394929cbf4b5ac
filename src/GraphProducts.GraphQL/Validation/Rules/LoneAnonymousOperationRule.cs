using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Validation.Rules;

/// <summary>
/// An operation without a name stands alone: among others nobody could choose it.
/// https://spec.graphql.org/September2025/#sec-Lone-Anonymous-Operation
/// </summary>
internal sealed class LoneAnonymousOperationRule(ValidationContext context) : IEnter<DocumentNode>
{
    public void Enter(DocumentNode node)
    {
        if (node.Definitions.Length < 2 || node.Definitions.Count(definition => definition is OperationDefinitionNode) < 2)
            return;
        foreach (var definition in node.Definitions)
        {
            if (definition is OperationDefinitionNode { Name: null })
                context.Report("An operation without a name must be the only one of its document: name it.", definition);
        }
    }
}
