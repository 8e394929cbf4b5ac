using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Validation.Rules;

/// <summary>
/// A field of a scalar or enum has no selections; a field of an object, interface or union needs some.
/// https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections
/// </summary>
internal sealed class ScalarLeafsRule(ValidationContext context) : IEnter<FieldNode>
{
    public void Enter(FieldNode node)
    {
        if (context.Field?.Type is not { } type)
            return;
        var isLeaf = type.Named is ScalarType or EnumType;
        if (isLeaf && node.SelectionSet is { } selectionSet)
            context.Report(
                $"Field \"{node.Name.Value}\" has no fields of its own: type \"{type}\" is a leaf. Remove its selections.",
                selectionSet);
        else if (!isLeaf && node.SelectionSet is null)
            context.Report(
                $"Field \"{node.Name.Value}\" of type \"{type}\" needs selections, as in \"{node.Name.Value} {{ ... }}\".",
                node);
    }
}
