namespace GraphProducts.GraphQL.Language.Ast;

// https://spec.graphql.org/September2025/#sec-Type-References

/// <summary>A type as it is referred to.</summary>
public abstract record TypeNode(Location Location) : SyntaxNode(Location);

/// <summary><c>Product</c></summary>
public sealed record NamedTypeNode(Location Location, NameNode Name) : TypeNode(Location);

/// <summary><c>[Product]</c></summary>
public sealed record ListTypeNode(Location Location, TypeNode Type) : TypeNode(Location);

/// <summary><c>Product!</c>; <paramref name="Type"/> is a named type or a list.</summary>
public sealed record NonNullTypeNode(Location Location, TypeNode Type) : TypeNode(Location);
