using System.Collections.Immutable;

namespace GraphProducts.GraphQL.Language.Ast;

// https://spec.graphql.org/September2025/#sec-Type-System
// A definition and its extension have one shape, so they are one node: IsExtension tells them apart, and an extension has no description.

/// <summary>Anything that can stand in a type system document.</summary>
public abstract record TypeSystemNode(
    Location Location,
    StringValueNode? Description,
    ImmutableArray<DirectiveNode> Directives,
    bool IsExtension) : DefinitionNode(Location);

/// <summary><c>schema { query: Query }</c></summary>
public sealed record SchemaDefinitionNode(
    Location Location,
    StringValueNode? Description,
    ImmutableArray<DirectiveNode> Directives,
    ImmutableArray<RootOperationTypeNode> OperationTypes,
    bool IsExtension = false) : TypeSystemNode(Location, Description, Directives, IsExtension);

/// <summary><c>query: Query</c></summary>
public sealed record RootOperationTypeNode(Location Location, OperationType Operation, NamedTypeNode Type) : SyntaxNode(Location);

/// <summary>The definition, or an extension, of a named type.</summary>
public abstract record TypeDefinitionNode(
    Location Location,
    StringValueNode? Description,
    NameNode Name,
    ImmutableArray<DirectiveNode> Directives,
    bool IsExtension) : TypeSystemNode(Location, Description, Directives, IsExtension);

/// <summary><c>scalar DateTime</c></summary>
public sealed record ScalarTypeDefinitionNode(
    Location Location,
    StringValueNode? Description,
    NameNode Name,
    ImmutableArray<DirectiveNode> Directives,
    bool IsExtension = false) : TypeDefinitionNode(Location, Description, Name, Directives, IsExtension);

/// <summary><c>type Product implements Node { }</c></summary>
public sealed record ObjectTypeDefinitionNode(
    Location Location,
    StringValueNode? Description,
    NameNode Name,
    ImmutableArray<NamedTypeNode> Interfaces,
    ImmutableArray<DirectiveNode> Directives,
    ImmutableArray<FieldDefinitionNode> Fields,
    bool IsExtension = false) : TypeDefinitionNode(Location, Description, Name, Directives, IsExtension);

/// <summary><c>interface Node { }</c></summary>
public sealed record InterfaceTypeDefinitionNode(
    Location Location,
    StringValueNode? Description,
    NameNode Name,
    ImmutableArray<NamedTypeNode> Interfaces,
    ImmutableArray<DirectiveNode> Directives,
    ImmutableArray<FieldDefinitionNode> Fields,
    bool IsExtension = false) : TypeDefinitionNode(Location, Description, Name, Directives, IsExtension);

/// <summary><c>union Entity = Product | Sku</c></summary>
public sealed record UnionTypeDefinitionNode(
    Location Location,
    StringValueNode? Description,
    NameNode Name,
    ImmutableArray<DirectiveNode> Directives,
    ImmutableArray<NamedTypeNode> MemberTypes,
    bool IsExtension = false) : TypeDefinitionNode(Location, Description, Name, Directives, IsExtension);

/// <summary><c>enum Source { SCANTRUST DECONETWORK }</c></summary>
public sealed record EnumTypeDefinitionNode(
    Location Location,
    StringValueNode? Description,
    NameNode Name,
    ImmutableArray<DirectiveNode> Directives,
    ImmutableArray<EnumValueDefinitionNode> Values,
    bool IsExtension = false) : TypeDefinitionNode(Location, Description, Name, Directives, IsExtension);

/// <summary><c>input ProductFilter { }</c></summary>
public sealed record InputObjectTypeDefinitionNode(
    Location Location,
    StringValueNode? Description,
    NameNode Name,
    ImmutableArray<DirectiveNode> Directives,
    ImmutableArray<InputValueDefinitionNode> Fields,
    bool IsExtension = false) : TypeDefinitionNode(Location, Description, Name, Directives, IsExtension);

/// <summary>A field of an object or an interface.</summary>
public sealed record FieldDefinitionNode(
    Location Location,
    StringValueNode? Description,
    NameNode Name,
    ImmutableArray<InputValueDefinitionNode> Arguments,
    TypeNode Type,
    ImmutableArray<DirectiveNode> Directives) : SyntaxNode(Location);

/// <summary>An argument, or a field of an input object.</summary>
public sealed record InputValueDefinitionNode(
    Location Location,
    StringValueNode? Description,
    NameNode Name,
    TypeNode Type,
    ValueNode? DefaultValue,
    ImmutableArray<DirectiveNode> Directives) : SyntaxNode(Location);

/// <summary>A value of an enum.</summary>
public sealed record EnumValueDefinitionNode(
    Location Location,
    StringValueNode? Description,
    NameNode Name,
    ImmutableArray<DirectiveNode> Directives) : SyntaxNode(Location);

/// <summary><c>directive @key(fields: FieldSet!) repeatable on OBJECT</c>; locations are the spec's names, such as FIELD_DEFINITION.</summary>
public sealed record DirectiveDefinitionNode(
    Location Location,
    StringValueNode? Description,
    NameNode Name,
    ImmutableArray<InputValueDefinitionNode> Arguments,
    bool IsRepeatable,
    ImmutableArray<NameNode> Locations) : DefinitionNode(Location);
