using System.Collections.Immutable;

namespace GraphProducts.GraphQL.Language.Ast;

// https://spec.graphql.org/September2025/#sec-Document

/// <summary>A whole document, executable or type system.</summary>
public sealed record DocumentNode(Location Location, ImmutableArray<DefinitionNode> Definitions) : SyntaxNode(Location);

/// <summary>A definition at the top of a document.</summary>
public abstract record DefinitionNode(Location Location) : SyntaxNode(Location);

/// <summary>An operation or a fragment.</summary>
public abstract record ExecutableDefinitionNode(Location Location) : DefinitionNode(Location);

/// <summary>query, mutation or subscription.</summary>
public enum OperationType
{
    /// <summary>A read.</summary>
    Query,

    /// <summary>A write followed by a read.</summary>
    Mutation,

    /// <summary>A stream of reads.</summary>
    Subscription,
}

/// <summary>An operation. The shorthand <c>{ field }</c> is a query without name; its <paramref name="IsShorthand"/> is true.</summary>
public sealed record OperationDefinitionNode(
    Location Location,
    StringValueNode? Description,
    OperationType Operation,
    NameNode? Name,
    ImmutableArray<VariableDefinitionNode> VariableDefinitions,
    ImmutableArray<DirectiveNode> Directives,
    SelectionSetNode SelectionSet,
    bool IsShorthand = false) : ExecutableDefinitionNode(Location);

/// <summary>A variable of an operation.</summary>
public sealed record VariableDefinitionNode(
    Location Location,
    StringValueNode? Description,
    VariableNode Variable,
    TypeNode Type,
    ValueNode? DefaultValue,
    ImmutableArray<DirectiveNode> Directives) : SyntaxNode(Location);

/// <summary>A named fragment.</summary>
public sealed record FragmentDefinitionNode(
    Location Location,
    StringValueNode? Description,
    NameNode Name,
    NamedTypeNode TypeCondition,
    ImmutableArray<DirectiveNode> Directives,
    SelectionSetNode SelectionSet) : ExecutableDefinitionNode(Location);
