using System.Collections.Frozen;
using System.Collections.Immutable;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.GraphQL.Planning;

/// <summary>A field of the answer: all selections of one response name on one object type, merged.</summary>
internal sealed class FieldPlan
{
    private const int MostLocations = 10;

    private readonly SelectionPlan? _onlyChild;
    private readonly FrozenDictionary<ObjectType, SelectionPlan>? _children;

    public FieldPlan(FieldNode[] nodes, FieldDefinition definition, FieldArguments arguments, SelectionPlan[] children)
    {
        Nodes = nodes;
        Definition = definition;
        Arguments = arguments;
        ResponseName = nodes[0].ResponseName;
        EncodedName = ResponseName == definition.Name ? definition.EncodedName : FieldDefinition.Encode(ResponseName);
        Children = children;
        _onlyChild = children.Length == 1 ? children[0] : null;
        _children = children.Length > 1 ? children.ToFrozenDictionary(child => child.Type) : null;
        foreach (var child in children)
        {
            child.Field = this;
            ChildrenAreHeld |= child.HasHeldFields;
        }
    }

    /// <summary>The selections in the document that were merged.</summary>
    public FieldNode[] Nodes { get; }

    /// <summary>Where the field stands in the document, for errors; of very many places the first ones. Looked up once, since a field can fail for every row.</summary>
    public ImmutableArray<SourcePosition> Locations => field.IsDefault ? field = [.. Nodes.Take(MostLocations).Select(node => node.Location.Position)] : field;

    public FieldDefinition Definition { get; }

    /// <summary>What is behind the field; null for __typename, which is a constant of the plan.</summary>
    public FieldBinding? Binding { get; init; }

    /// <summary>What execution runs.</summary>
    public CompiledField? Compiled { get; init; }

    public FieldArguments Arguments { get; }

    public string ResponseName { get; }

    /// <summary>The property as it is written: <c>,"name":</c>, UTF-8. The first of an object has a brace in place of the comma.</summary>
    public byte[] EncodedName { get; }

    /// <summary>The selection that the field stands in.</summary>
    public SelectionPlan Selection { get; internal set; } = null!;

    /// <summary>What is selected below, per concrete type; empty for leafs.</summary>
    public SelectionPlan[] Children { get; }

    /// <summary>Whether the values must be gathered, because a field below needs more than a plain read.</summary>
    public bool ChildrenAreHeld { get; }

    /// <summary>Whether the values are kept from execution until the answer is written, rather than read while it is written.</summary>
    public bool IsHeld => ChildrenAreHeld || Binding is { Kind: not FieldKind.Read };

    public SelectionPlan ChildFor(ObjectType type) => _onlyChild is { } only && only.Type == type ? only : _children![type];
}
