using System.Collections.Immutable;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Types;

/// <summary>One of several object types. https://spec.graphql.org/September2025/#sec-Unions</summary>
public sealed class UnionType(UnionTypeDefinitionNode definition, ImmutableArray<DirectiveNode> directives) : NamedType(definition, directives)
{
    /// <summary>The members in the order of the SDL.</summary>
    public ImmutableArray<ObjectType> MemberTypes { get; internal set; } = [];
}
