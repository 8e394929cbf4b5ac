using System.Collections.Immutable;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Types.SchemaValidation;

/// <summary>The directives that stand at one place, with the specification's name of such a place.</summary>
internal readonly record struct DirectivePlace(string Location, ImmutableArray<DirectiveNode> Directives);

/// <summary>
/// All places of type system documents where directives can stand. https://spec.graphql.org/September2025/#TypeSystemDirectiveLocation
/// </summary>
internal static class DirectivePlaces
{
    /// <summary>The places of a schema; a type and its extensions are one place.</summary>
    public static IEnumerable<DirectivePlace> Of(SchemaDefinitions definitions) =>
    [
        new("SCHEMA", [.. definitions.SchemaParts.SelectMany(part => part.Directives)]),
        .. definitions.TypeParts.SelectMany(Of),
        .. definitions.Directives.Values.Concat(definitions.RedefinedDirectives.Values).SelectMany(directive => directive.Arguments.Select(Argument)),
    ];

    private static IEnumerable<DirectivePlace> Of(TypeDefinitionNode[] parts) =>
        parts.SelectMany(Inside).Prepend(new(LocationOf(parts[0]), [.. parts.SelectMany(part => part.Directives)]));

    private static IEnumerable<DirectivePlace> Inside(TypeDefinitionNode part) => part switch
    {
        ObjectTypeDefinitionNode node => node.Fields.SelectMany(Field),
        InterfaceTypeDefinitionNode node => node.Fields.SelectMany(Field),
        EnumTypeDefinitionNode node => node.Values.Select(value => new DirectivePlace("ENUM_VALUE", value.Directives)),
        InputObjectTypeDefinitionNode node => node.Fields.Select(field => new DirectivePlace("INPUT_FIELD_DEFINITION", field.Directives)),
        _ => [],
    };

    private static IEnumerable<DirectivePlace> Field(FieldDefinitionNode field) =>
        field.Arguments.Select(Argument).Prepend(new("FIELD_DEFINITION", field.Directives));

    private static DirectivePlace Argument(InputValueDefinitionNode argument) => new("ARGUMENT_DEFINITION", argument.Directives);

    private static string LocationOf(TypeDefinitionNode definition) => definition switch
    {
        ScalarTypeDefinitionNode => "SCALAR",
        ObjectTypeDefinitionNode => "OBJECT",
        InterfaceTypeDefinitionNode => "INTERFACE",
        UnionTypeDefinitionNode => "UNION",
        EnumTypeDefinitionNode => "ENUM",
        _ => "INPUT_OBJECT",
    };
}
