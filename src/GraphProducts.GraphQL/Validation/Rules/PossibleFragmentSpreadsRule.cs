using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Validation.Rules;

/// <summary>
/// A fragment is spread only where some object can be both of the type around it and of the fragment's own.
/// https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible
/// </summary>
internal sealed class PossibleFragmentSpreadsRule(ValidationContext context) : IEnter<FragmentSpreadNode>, IEnter<InlineFragmentNode>
{
    public void Enter(FragmentSpreadNode node)
    {
        if (context.Fragments.TryGet(node.Name.Value) is { } fragment && Impossible(fragment.TypeCondition) is { } type)
            context.Report(
                $"Fragment \"{node.Name.Value}\" can never apply here: no \"{context.ParentType!.Name}\" is a \"{type.Name}\".",
                node);
    }

    public void Enter(InlineFragmentNode node)
    {
        if (node.TypeCondition is { } condition && Impossible(condition) is { } type)
            context.Report($"The fragment can never apply here: no \"{context.ParentType!.Name}\" is a \"{type.Name}\".", node);
    }

    private NamedType? Impossible(NamedTypeNode condition) =>
        context.ParentType is { } parent
        && context.Schema.TryGetType(condition.Name.Value) is { } type and (ComplexType or UnionType)
        && !TypeRelations.Overlap(context.Schema, parent, type)
            ? type
            : null;
}
