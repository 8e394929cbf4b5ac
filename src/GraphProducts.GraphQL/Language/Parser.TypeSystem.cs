using System.Collections.Immutable;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Language;

// https://spec.graphql.org/September2025/#sec-Type-System. A definition and its extension differ in the head only, so they share a method.
public ref partial struct Parser
{
    // SchemaDefinition : Description? schema Directives[Const]? { RootOperationTypeDefinition+ }
    // SchemaExtension : extend schema Directives[Const]? { RootOperationTypeDefinition+ }, extend schema Directives[Const]
    // https://spec.graphql.org/September2025/#SchemaDefinition
    private SchemaDefinitionNode ParseSchema(DefinitionHead head)
    {
        ExpectKeyword("schema"u8);
        var directives = ParseDirectives(isConst: true);
        var operationTypes = head.IsExtension && !Peek(TokenKind.BraceLeft)
            ? []
            : Many(TokenKind.BraceLeft, static (ref Parser p) => p.ParseRootOperationType(), TokenKind.BraceRight);
        RequireContent(head, directives.Length + operationTypes.Length);
        return new(From(head.Start), head.Description, directives, operationTypes, head.IsExtension);
    }

    // RootOperationTypeDefinition : OperationType `:` NamedType
    // https://spec.graphql.org/September2025/#RootOperationTypeDefinition
    private RootOperationTypeNode ParseRootOperationType()
    {
        var start = _token.Start;
        var operation = ParseOperationType();
        Expect(TokenKind.Colon);
        var type = ParseNamedType();
        return new(From(start), operation, type);
    }

    // ScalarTypeDefinition : Description? scalar Name Directives[Const]?
    // https://spec.graphql.org/September2025/#ScalarTypeDefinition
    private ScalarTypeDefinitionNode ParseScalarType(DefinitionHead head)
    {
        ExpectKeyword("scalar"u8);
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        RequireContent(head, directives.Length);
        return new(From(head.Start), head.Description, name, directives, head.IsExtension);
    }

    // ObjectTypeDefinition : Description? type Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?
    // https://spec.graphql.org/September2025/#ObjectTypeDefinition
    private ObjectTypeDefinitionNode ParseObjectType(DefinitionHead head)
    {
        ExpectKeyword("type"u8);
        var name = ParseName();
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseFieldsDefinition();
        RequireContent(head, interfaces.Length + directives.Length + fields.Length);
        return new(From(head.Start), head.Description, name, interfaces, directives, fields, head.IsExtension);
    }

    // InterfaceTypeDefinition : Description? interface Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?
    // https://spec.graphql.org/September2025/#InterfaceTypeDefinition
    private InterfaceTypeDefinitionNode ParseInterfaceType(DefinitionHead head)
    {
        ExpectKeyword("interface"u8);
        var name = ParseName();
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseFieldsDefinition();
        RequireContent(head, interfaces.Length + directives.Length + fields.Length);
        return new(From(head.Start), head.Description, name, interfaces, directives, fields, head.IsExtension);
    }

    // ImplementsInterfaces : implements `&`? NamedType (`&` NamedType)*
    // https://spec.graphql.org/September2025/#ImplementsInterfaces
    private ImmutableArray<NamedTypeNode> ParseImplementsInterfaces() =>
        SkipKeyword("implements"u8) ? Delimited(TokenKind.Ampersand, static (ref Parser p) => p.ParseNamedType()) : [];

    // FieldsDefinition : { FieldDefinition+ } (https://spec.graphql.org/September2025/#FieldsDefinition)
    private ImmutableArray<FieldDefinitionNode> ParseFieldsDefinition() =>
        OptionalMany(TokenKind.BraceLeft, static (ref Parser p) => p.ParseFieldDefinition(), TokenKind.BraceRight);

    // FieldDefinition : Description? Name ArgumentsDefinition? `:` Type Directives[Const]?
    // https://spec.graphql.org/September2025/#FieldDefinition
    private FieldDefinitionNode ParseFieldDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        var name = ParseName();
        var arguments = ParseArgumentsDefinition();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var directives = ParseDirectives(isConst: true);
        return new(From(start), description, name, arguments, type, directives);
    }

    // ArgumentsDefinition : ( InputValueDefinition+ ) (https://spec.graphql.org/September2025/#ArgumentsDefinition)
    private ImmutableArray<InputValueDefinitionNode> ParseArgumentsDefinition() => OptionalMany(
        TokenKind.ParenthesisLeft, static (ref Parser p) => p.ParseInputValueDefinition(), TokenKind.ParenthesisRight);

    // InputValueDefinition : Description? Name `:` Type DefaultValue? Directives[Const]?
    // https://spec.graphql.org/September2025/#InputValueDefinition
    private InputValueDefinitionNode ParseInputValueDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        var name = ParseName();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = ParseDefaultValue();
        var directives = ParseDirectives(isConst: true);
        return new(From(start), description, name, type, defaultValue, directives);
    }

    // UnionTypeDefinition : Description? union Name Directives[Const]? (`=` `|`? NamedType (`|` NamedType)*)?
    // https://spec.graphql.org/September2025/#UnionTypeDefinition
    private UnionTypeDefinitionNode ParseUnionType(DefinitionHead head)
    {
        ExpectKeyword("union"u8);
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var members = Skip(TokenKind.Equals) ? Delimited(TokenKind.Pipe, static (ref Parser p) => p.ParseNamedType()) : [];
        RequireContent(head, directives.Length + members.Length);
        return new(From(head.Start), head.Description, name, directives, members, head.IsExtension);
    }

    // EnumTypeDefinition : Description? enum Name Directives[Const]? ({ EnumValueDefinition+ })?
    // https://spec.graphql.org/September2025/#EnumTypeDefinition
    private EnumTypeDefinitionNode ParseEnumType(DefinitionHead head)
    {
        ExpectKeyword("enum"u8);
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var values = OptionalMany(TokenKind.BraceLeft, static (ref Parser p) => p.ParseEnumValueDefinition(), TokenKind.BraceRight);
        RequireContent(head, directives.Length + values.Length);
        return new(From(head.Start), head.Description, name, directives, values, head.IsExtension);
    }

    // EnumValueDefinition : Description? EnumValue Directives[Const]? (https://spec.graphql.org/September2025/#EnumValueDefinition)
    private EnumValueDefinitionNode ParseEnumValueDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        var name = ParseEnumValueName();
        var directives = ParseDirectives(isConst: true);
        return new(From(start), description, name, directives);
    }

    // EnumValue : Name but not true, false or null (https://spec.graphql.org/September2025/#EnumValue)
    private NameNode ParseEnumValueName()
    {
        var name = ParseName();
        return name.Value is "true" or "false" or "null"
            ? throw Error(name.Location.Start, $"Name \"{name.Value}\" is reserved and cannot be used for an enum value.")
            : name;
    }

    // InputObjectTypeDefinition : Description? input Name Directives[Const]? ({ InputValueDefinition+ })?
    // https://spec.graphql.org/September2025/#InputObjectTypeDefinition
    private InputObjectTypeDefinitionNode ParseInputObjectType(DefinitionHead head)
    {
        ExpectKeyword("input"u8);
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var fields = OptionalMany(TokenKind.BraceLeft, static (ref Parser p) => p.ParseInputValueDefinition(), TokenKind.BraceRight);
        RequireContent(head, directives.Length + fields.Length);
        return new(From(head.Start), head.Description, name, directives, fields, head.IsExtension);
    }

    // DirectiveDefinition : Description? directive `@` Name ArgumentsDefinition? repeatable? on DirectiveLocations
    // DirectiveLocations : `|`? DirectiveLocation (`|` DirectiveLocation)*
    // https://spec.graphql.org/September2025/#DirectiveDefinition
    private DirectiveDefinitionNode ParseDirectiveDefinition(DefinitionHead head)
    {
        ExpectKeyword("directive"u8);
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseArgumentsDefinition();
        var isRepeatable = SkipKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        var locations = Delimited(TokenKind.Pipe, static (ref Parser p) => p.ParseDirectiveLocation());
        return new(From(head.Start), head.Description, name, arguments, isRepeatable, locations);
    }

    // DirectiveLocation : ExecutableDirectiveLocation, TypeSystemDirectiveLocation
    // https://spec.graphql.org/September2025/#DirectiveLocation
    private NameNode ParseDirectiveLocation()
    {
        var token = _token;
        var name = ParseName();
        return name.Value is "QUERY" or "MUTATION" or "SUBSCRIPTION" or "FIELD" or "FRAGMENT_DEFINITION" or "FRAGMENT_SPREAD"
            or "INLINE_FRAGMENT" or "VARIABLE_DEFINITION"
            or "SCHEMA" or "SCALAR" or "OBJECT" or "FIELD_DEFINITION" or "ARGUMENT_DEFINITION" or "INTERFACE" or "UNION" or "ENUM"
            or "ENUM_VALUE" or "INPUT_OBJECT" or "INPUT_FIELD_DEFINITION"
            ? name
            : throw Unexpected(token);
    }

    // An extension that adds nothing is no extension.
    private void RequireContent(DefinitionHead head, int count)
    {
        if (head.IsExtension && count == 0)
            throw Unexpected();
    }
}
