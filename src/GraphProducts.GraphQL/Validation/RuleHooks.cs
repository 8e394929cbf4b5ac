using System.Collections.Immutable;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Validation;

/// <summary>
/// A rule. It lives as long as one validation and is told of the nodes that it asks for by <see cref="IEnter{T}"/> and <see
/// cref="ILeave{T}"/>.
/// </summary>
internal interface IRule;

/// <summary>A rule that looks at a kind of node when the walk comes to it, before what is inside.</summary>
internal interface IEnter<T> : IRule
{
    void Enter(T node);
}

/// <summary>A rule that looks at a kind of node when everything inside has been walked.</summary>
internal interface ILeave<T> : IRule
{
    void Leave(T node);
}

/// <summary>All directives at one place, and the specification's name of such a place.</summary>
internal readonly record struct DirectiveList(ImmutableArray<DirectiveNode> Directives, string Location);

/// <summary>The rules of one validation, sorted by the nodes that they look at.</summary>
internal sealed class RuleHooks(RuleSet set, IRule[] rules)
{
    public IEnter<DocumentNode>[] Documents { get; } = set.Select<IEnter<DocumentNode>>(rules);

    public ILeave<DocumentNode>[] DocumentEnds { get; } = set.Select<ILeave<DocumentNode>>(rules);

    public IEnter<OperationDefinitionNode>[] Operations { get; } = set.Select<IEnter<OperationDefinitionNode>>(rules);

    public IEnter<FragmentDefinitionNode>[] Fragments { get; } = set.Select<IEnter<FragmentDefinitionNode>>(rules);

    public IEnter<VariableDefinitionNode>[] VariableDefinitions { get; } = set.Select<IEnter<VariableDefinitionNode>>(rules);

    public IEnter<FieldNode>[] Fields { get; } = set.Select<IEnter<FieldNode>>(rules);

    public IEnter<FragmentSpreadNode>[] Spreads { get; } = set.Select<IEnter<FragmentSpreadNode>>(rules);

    public IEnter<InlineFragmentNode>[] InlineFragments { get; } = set.Select<IEnter<InlineFragmentNode>>(rules);

    public IEnter<DirectiveList>[] DirectiveLists { get; } = set.Select<IEnter<DirectiveList>>(rules);

    public IEnter<DirectiveNode>[] Directives { get; } = set.Select<IEnter<DirectiveNode>>(rules);

    public IEnter<ArgumentNode>[] Arguments { get; } = set.Select<IEnter<ArgumentNode>>(rules);

    public IEnter<ObjectValueNode>[] ObjectValues { get; } = set.Select<IEnter<ObjectValueNode>>(rules);

    public IEnter<NamedTypeNode>[] NamedTypes { get; } = set.Select<IEnter<NamedTypeNode>>(rules);
}
