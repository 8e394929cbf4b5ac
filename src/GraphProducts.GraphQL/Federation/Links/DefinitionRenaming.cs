using System.Collections.Immutable;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Federation.Links;

/// <summary>Gives definitions of a specification the names that they have in a schema.</summary>
/// <param name="typeName">The name of a type that an argument or a field has.</param>
internal sealed class DefinitionRenaming(Func<string, string> typeName)
{
    public DirectiveDefinitionNode Rename(DirectiveDefinitionNode node, string name) => node with
    {
        Name = node.Name with { Value = name },
        Arguments = Rename(node.Arguments),
    };

    public TypeDefinitionNode Rename(TypeDefinitionNode node, string name) => node switch
    {
        ScalarTypeDefinitionNode scalar => scalar with { Name = node.Name with { Value = name } },
        EnumTypeDefinitionNode type => type with { Name = node.Name with { Value = name } },
        InputObjectTypeDefinitionNode type => type with { Name = node.Name with { Value = name }, Fields = Rename(type.Fields) },
        _ => throw new InvalidOperationException($"No specification has a {node.GetType().Name}."),
    };

    private ImmutableArray<InputValueDefinitionNode> Rename(ImmutableArray<InputValueDefinitionNode> values) =>
        [.. values.Select(value => value with { Type = Rename(value.Type) })];

    private TypeNode Rename(TypeNode type) => type switch
    {
        NonNullTypeNode nonNull => nonNull with { Type = Rename(nonNull.Type) },
        ListTypeNode list => list with { Type = Rename(list.Type) },
        NamedTypeNode named => named with { Name = named.Name with { Value = typeName(named.Name.Value) } },
        _ => type,
    };
}
