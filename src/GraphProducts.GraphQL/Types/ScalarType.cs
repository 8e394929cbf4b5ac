using System.Collections.Immutable;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Types;

/// <summary>A leaf with a scalar value. https://spec.graphql.org/September2025/#sec-Scalars</summary>
public sealed class ScalarType(ScalarTypeDefinitionNode definition, ImmutableArray<DirectiveNode> directives, Scalars.Scalar scalar)
    : NamedType(definition, directives)
{
    /// <summary>How values are read from clients.</summary>
    public Scalars.Scalar Scalar { get; } = scalar;

    /// <summary>The URL of <c>@specifiedBy</c>, or null.</summary>
    public string? SpecifiedByUrl { get; } = BuiltIns.StringArgument(directives, "specifiedBy", "url");
}
