using System.Collections.Immutable;

namespace GraphProducts.GraphQL.Language.Ast;

// https://spec.graphql.org/September2025/#sec-Input-Values

/// <summary>An input value as it was written.</summary>
public abstract record ValueNode(Location Location) : SyntaxNode(Location);

/// <summary><c>$name</c></summary>
public sealed record VariableNode(Location Location, NameNode Name) : ValueNode(Location);

/// <summary>An integer, as it was written.</summary>
public sealed record IntValueNode(Location Location, string Value) : ValueNode(Location);

/// <summary>A number with a fraction or an exponent, as it was written.</summary>
public sealed record FloatValueNode(Location Location, string Value) : ValueNode(Location);

/// <summary>A string; <paramref name="Value"/> is what it means, without quotes and escapes. <paramref name="IsBlock"/>: it was written with three quotes.</summary>
public sealed record StringValueNode(Location Location, string Value, bool IsBlock) : ValueNode(Location);

/// <summary>true or false</summary>
public sealed record BooleanValueNode(Location Location, bool Value) : ValueNode(Location);

/// <summary>null</summary>
public sealed record NullValueNode(Location Location) : ValueNode(Location);

/// <summary>The name of an enum value.</summary>
public sealed record EnumValueNode(Location Location, string Value) : ValueNode(Location);

/// <summary><c>[a, b]</c></summary>
public sealed record ListValueNode(Location Location, ImmutableArray<ValueNode> Items) : ValueNode(Location);

/// <summary><c>{ a: 1 }</c></summary>
public sealed record ObjectValueNode(Location Location, ImmutableArray<ObjectFieldNode> Fields) : ValueNode(Location);

/// <summary>A field of an input object.</summary>
public sealed record ObjectFieldNode(Location Location, NameNode Name, ValueNode Value) : SyntaxNode(Location);
