using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Validation.Rules;

/// <summary>
/// No two fragments of a document have the same name.
/// https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness
/// </summary>
internal sealed class UniqueFragmentNamesRule(ValidationContext context) : IEnter<FragmentDefinitionNode>
{
    public void Enter(FragmentDefinitionNode node)
    {
        if (context.Fragments.TryGet(node.Name.Value) is { } first && !ReferenceEquals(first, node))
            context.Report($"There can be only one fragment named \"{node.Name.Value}\".", first.Name, node.Name);
    }
}
