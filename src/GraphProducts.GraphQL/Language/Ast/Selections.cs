using System.Collections.Immutable;

namespace GraphProducts.GraphQL.Language.Ast;

// https://spec.graphql.org/September2025/#sec-Selection-Sets

/// <summary>The braces and what stands in them.</summary>
public sealed record SelectionSetNode(Location Location, ImmutableArray<SelectionNode> Selections) : SyntaxNode(Location);

/// <summary>A field, a fragment spread or an inline fragment.</summary>
public abstract record SelectionNode(Location Location, ImmutableArray<DirectiveNode> Directives) : SyntaxNode(Location);

/// <summary>A field, perhaps under an alias.</summary>
public sealed record FieldNode(
    Location Location,
    NameNode? Alias,
    NameNode Name,
    ImmutableArray<ArgumentNode> Arguments,
    ImmutableArray<DirectiveNode> Directives,
    SelectionSetNode? SelectionSet) : SelectionNode(Location, Directives)
{
    /// <summary>The name under which the answer carries the field: the alias, or the field's own name.</summary>
    public string ResponseName => (Alias ?? Name).Value;
}

/// <summary><c>...Name</c></summary>
public sealed record FragmentSpreadNode(Location Location, NameNode Name, ImmutableArray<DirectiveNode> Directives)
    : SelectionNode(Location, Directives);

/// <summary><c>... on Type { }</c>, the type being optional.</summary>
public sealed record InlineFragmentNode(
    Location Location,
    NamedTypeNode? TypeCondition,
    ImmutableArray<DirectiveNode> Directives,
    SelectionSetNode SelectionSet) : SelectionNode(Location, Directives);

/// <summary>An argument of a field or a directive.</summary>
public sealed record ArgumentNode(Location Location, NameNode Name, ValueNode Value) : SyntaxNode(Location);

/// <summary>A directive where it is applied.</summary>
public sealed record DirectiveNode(Location Location, NameNode Name, ImmutableArray<ArgumentNode> Arguments) : SyntaxNode(Location)
{
    /// <summary>The value of an argument; null when it was not given.</summary>
    public ValueNode? ValueOf(string argument) => Arguments.FirstOrDefault(given => given.Name.Value == argument)?.Value;

    /// <summary>The text of an argument; null when it was not given, or is no string.</summary>
    public string? TextOf(string argument) => (ValueOf(argument) as StringValueNode)?.Value;
}
