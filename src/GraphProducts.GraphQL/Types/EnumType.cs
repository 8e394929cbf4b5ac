using System.Collections.Immutable;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Types;

/// <summary>A leaf with one of a few names. https://spec.graphql.org/September2025/#sec-Enums</summary>
public sealed class EnumType(EnumTypeDefinitionNode definition, ImmutableArray<DirectiveNode> directives, ImmutableArray<EnumValue> values)
    : NamedType(definition, directives)
{
    private readonly Dictionary<string, EnumValue> _valuesByName = values.DistinctBy(value => value.Name).ToDictionary(value => value.Name);

    /// <summary>The values in the order of the SDL.</summary>
    public ImmutableArray<EnumValue> Values { get; } = values;

    /// <summary>The CLR type of what resolvers are given: the bound enum, or string where nothing is bound.</summary>
    internal Type ClrType { get; set; } = typeof(string);

    /// <summary>The value of that name, or null.</summary>
    public EnumValue? TryGetValue(string name) => _valuesByName.GetValueOrDefault(name);
}

/// <summary>A value of an enum.</summary>
public sealed class EnumValue(EnumValueDefinitionNode node)
{
    /// <summary>The name.</summary>
    public string Name { get; } = node.Name.Value;

    /// <summary>What the SDL says of it.</summary>
    public string? Description => Node.Description?.Value;

    /// <summary>Why it should not be used any more, or null.</summary>
    public Deprecation? Deprecation { get; } = Deprecation.Of(node.Directives);

    /// <summary>What resolvers are given for it: the bound CLR value, or the name where nothing is bound.</summary>
    public object Value { get; internal set; } = node.Name.Value;

    /// <summary>The node in the SDL.</summary>
    public EnumValueDefinitionNode Node { get; } = node;
}
