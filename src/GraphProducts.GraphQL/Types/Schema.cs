using System.Collections.Frozen;
using System.Collections.Immutable;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Types;

/// <summary>A complete type system. Immutable and shared by all requests. https://spec.graphql.org/September2025/#sec-Schema</summary>
public sealed class Schema
{
    private readonly FrozenDictionary<string, NamedType> _types;
    private readonly FrozenDictionary<string, DirectiveDefinition> _directives;
    private readonly FrozenDictionary<string, ImmutableArray<ObjectType>> _possibleTypes;

    internal Schema(
        ImmutableArray<SchemaDefinitionNode> parts,
        ImmutableArray<NamedType> types,
        ImmutableArray<DirectiveDefinition> directives,
        RootTypes roots,
        int fieldCount,
        IReadOnlySet<string> hidden)
    {
        Parts = parts;
        Description = parts.FirstOrDefault(part => !part.IsExtension)?.Description?.Value;
        MetaFields = (ObjectType)types.Single(type => type.Name == BuiltIns.MetaFieldsType);
        types = types.Remove(MetaFields);
        Types = types;
        VisibleTypes = [.. types.Where(type => !hidden.Contains(type.Name))];
        VisibleFields = types.OfType<ComplexType>().SelectMany(type => type.Fields).Where(field => !hidden.Contains(field.ToString())).ToFrozenSet();
        Directives = directives;
        VisibleDirectives = [.. directives.Where(directive => !hidden.Contains($"@{directive.Name}"))];
        QueryType = roots.Query;
        MutationType = roots.Mutation;
        SubscriptionType = roots.Subscription;
        FieldCount = fieldCount;
        _types = types.ToFrozenDictionary(type => type.Name);
        _directives = directives.ToFrozenDictionary(directive => directive.Name);
        _possibleTypes = PossibleTypes.Of(types);
    }

    /// <summary>What the SDL says of the schema.</summary>
    public string? Description { get; }

    /// <summary>All types, the built-in ones included, in the order of the SDL.</summary>
    public ImmutableArray<NamedType> Types { get; }

    /// <summary>All directives, the built-in ones included.</summary>
    public ImmutableArray<DirectiveDefinition> Directives { get; }

    /// <summary>The type that queries start from.</summary>
    public ObjectType QueryType { get; }

    /// <summary>The type that mutations start from, or null.</summary>
    public ObjectType? MutationType { get; }

    /// <summary>The type that subscriptions start from, or null.</summary>
    public ObjectType? SubscriptionType { get; }

    /// <summary>How many fields all types have together; <see cref="FieldDefinition.Index"/> is below it.</summary>
    public int FieldCount { get; }

    /// <summary>The definition of the schema itself, where the SDL has one, and its extensions.</summary>
    internal ImmutableArray<SchemaDefinitionNode> Parts { get; }

    internal ObjectType MetaFields { get; }

    /// <summary>The types that introspection shows.</summary>
    internal ImmutableArray<NamedType> VisibleTypes { get; }

    /// <summary>The fields that introspection shows.</summary>
    internal FrozenSet<FieldDefinition> VisibleFields { get; }

    /// <summary>The directives that introspection shows.</summary>
    internal ImmutableArray<DirectiveDefinition> VisibleDirectives { get; }

    /// <summary>The field of a type that a selection names: one of its own, or a meta field where that may stand. Null when there is none.</summary>
    public FieldDefinition? TryGetField(NamedType type, string name)
    {
        if (!name.StartsWith("__", StringComparison.Ordinal))
            return (type as ComplexType)?.TryGetField(name);
        return name == BuiltIns.TypeNameField || type == QueryType ? MetaFields.TryGetField(name) : null;
    }

    /// <summary>The type of that name, or null.</summary>
    public NamedType? TryGetType(string name) => _types.GetValueOrDefault(name);

    /// <summary>The directive of that name, or null.</summary>
    public DirectiveDefinition? TryGetDirective(string name) => _directives.GetValueOrDefault(name);

    /// <summary>The object types that a value of the type can have: its own, its members, or those that implement it.</summary>
    public ImmutableArray<ObjectType> GetPossibleTypes(NamedType type) => _possibleTypes.GetValueOrDefault(type.Name, []);

    /// <summary>Whether a value of the type can be of that object type.</summary>
    public bool IsPossibleType(NamedType type, ObjectType objectType) => type == objectType || GetPossibleTypes(type).Contains(objectType);
}

/// <summary>The types that the three kinds of operations start from.</summary>
internal readonly record struct RootTypes(ObjectType Query, ObjectType? Mutation, ObjectType? Subscription);
