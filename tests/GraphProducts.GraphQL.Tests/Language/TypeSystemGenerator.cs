using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Tests.Language;

/// <summary>Random definitions and extensions of the type system that the grammar allows.</summary>
internal static class TypeSystemGenerator
{
    public static Gen<DefinitionNode> Definition => Gen.OneOf(Extensible(isExtension: false), Extensible(isExtension: true), Directive());

    private static Gen<ImmutableArray<DirectiveNode>> Directives => SyntaxGenerator.Directives(isConst: true);

    private static Gen<NamedTypeNode> NamedType => SyntaxGenerator.Name.Select(name => new NamedTypeNode(default, name));

    // An extension has no description, and a directive makes sure that it adds something.
    private static Gen<DefinitionNode> Extensible(bool isExtension) =>
        from description in isExtension ? Gen.Constant<StringValueNode?>(null) : SyntaxGenerator.Description
        from name in SyntaxGenerator.Name
        from directives in isExtension ? Directives.Where(directives => !directives.IsEmpty) : Directives
        from definition in Gen.OneOf(
            Schema(description, directives, isExtension),
            Gen.Constant<DefinitionNode>(new ScalarTypeDefinitionNode(default, description, name, directives, isExtension)),
            FieldsType(description, name, directives, isExtension),
            Members(description, name, directives, isExtension))
        select definition;

    private static Gen<DefinitionNode> Schema(StringValueNode? description, ImmutableArray<DirectiveNode> directives, bool isExtension) =>
        from operationTypes in SyntaxGenerator.NonEmptyListOf(RootOperationType(), 3)
        select (DefinitionNode)new SchemaDefinitionNode(default, description, directives, operationTypes, isExtension);

    private static Gen<RootOperationTypeNode> RootOperationType() =>
        from operation in Gen.Elements(OperationType.Query, OperationType.Mutation, OperationType.Subscription)
        from type in NamedType
        select new RootOperationTypeNode(default, operation, type);

    private static Gen<DefinitionNode> FieldsType(
        StringValueNode? description, NameNode name, ImmutableArray<DirectiveNode> directives, bool isExtension) =>
        from interfaces in SyntaxGenerator.ListOf(NamedType, 3)
        from fields in SyntaxGenerator.ListOf(Field(), 3)
        from isInterface in Gen.Elements(true, false)
        select isInterface
            ? (DefinitionNode)new InterfaceTypeDefinitionNode(default, description, name, interfaces, directives, fields, isExtension)
            : new ObjectTypeDefinitionNode(default, description, name, interfaces, directives, fields, isExtension);

    private static Gen<DefinitionNode> Members(
        StringValueNode? description, NameNode name, ImmutableArray<DirectiveNode> directives, bool isExtension) => Gen.OneOf(
        SyntaxGenerator.ListOf(NamedType, 3).Select(DefinitionNode (types) =>
            new UnionTypeDefinitionNode(default, description, name, directives, types, isExtension)),
        SyntaxGenerator.ListOf(EnumValue(), 3).Select(DefinitionNode (values) =>
            new EnumTypeDefinitionNode(default, description, name, directives, values, isExtension)),
        SyntaxGenerator.ListOf(InputValue(), 3).Select(DefinitionNode (fields) =>
            new InputObjectTypeDefinitionNode(default, description, name, directives, fields, isExtension)));

    private static Gen<FieldDefinitionNode> Field() =>
        from description in SyntaxGenerator.Description
        from name in SyntaxGenerator.Name
        from arguments in SyntaxGenerator.ListOf(InputValue(), 3)
        from type in SyntaxGenerator.Type()
        from directives in Directives
        select new FieldDefinitionNode(default, description, name, arguments, type, directives);

    private static Gen<InputValueDefinitionNode> InputValue() =>
        from description in SyntaxGenerator.Description
        from name in SyntaxGenerator.Name
        from type in SyntaxGenerator.Type()
        from defaultValue in SyntaxGenerator.Optional(SyntaxGenerator.Value(isConst: true))
        from directives in Directives
        select new InputValueDefinitionNode(default, description, name, type, defaultValue, directives);

    private static Gen<EnumValueDefinitionNode> EnumValue() =>
        from description in SyntaxGenerator.Description
        from name in SyntaxGenerator.Name
        from directives in Directives
        select new EnumValueDefinitionNode(default, description, name, directives);

    private static Gen<DefinitionNode> Directive() =>
        from description in SyntaxGenerator.Description
        from name in SyntaxGenerator.Name
        from arguments in SyntaxGenerator.ListOf(InputValue(), 3)
        from isRepeatable in Gen.Elements(true, false)
        from locations in SyntaxGenerator.NonEmptyListOf(Gen.Elements("FIELD", "OBJECT", "INPUT_FIELD_DEFINITION"), 3)
        select (DefinitionNode)new DirectiveDefinitionNode(
            default, description, name, arguments, isRepeatable, [.. locations.Select(location => new NameNode(default, location))]);
}
