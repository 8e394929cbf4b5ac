using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Validation.Rules;

/// <summary>
/// No two operations of a document have the same name, whatever their kinds: a request chooses by it.
/// https://spec.graphql.org/September2025/#sec-Operation-Name-Uniqueness
/// </summary>
internal sealed class UniqueOperationNamesRule(ValidationContext context) : IEnter<OperationDefinitionNode>
{
    private readonly Dictionary<string, NameNode> _names = [];

    public void Enter(OperationDefinitionNode node)
    {
        if (node.Name is { } name && !_names.TryAdd(name.Value, name))
            context.Report($"There can be only one operation named \"{name.Value}\".", _names[name.Value], name);
    }
}
