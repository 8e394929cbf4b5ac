using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Validation.Rules;

/// <summary>
/// A fragment is declared on an object, an interface or a union: only those have fields.
/// https://spec.graphql.org/September2025/#sec-Fragments-on-Object-Interface-or-Union-Types
/// </summary>
internal sealed class FragmentsOnCompositeTypesRule(ValidationContext context) : IEnter<FragmentDefinitionNode>, IEnter<InlineFragmentNode>
{
    public void Enter(FragmentDefinitionNode node) => Check(node.TypeCondition, $"Fragment \"{node.Name.Value}\"");

    public void Enter(InlineFragmentNode node)
    {
        if (node.TypeCondition is { } condition)
            Check(condition, "A fragment");
    }

    private void Check(NamedTypeNode condition, string what)
    {
        if (context.Schema.TryGetType(condition.Name.Value) is { } type and not (ComplexType or UnionType))
            context.Report($"{what} cannot be on type \"{type.Name}\", which is no object, interface or union.", condition);
    }
}
