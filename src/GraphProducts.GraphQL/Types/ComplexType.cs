using System.Collections.Immutable;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Types;

/// <summary>A type with fields: an object or an interface.</summary>
public abstract class ComplexType(TypeDefinitionNode definition, ImmutableArray<DirectiveNode> directives) : NamedType(definition, directives)
{
    private Dictionary<string, FieldDefinition> _fieldsByName = [];

    /// <summary>The fields in the order of the SDL.</summary>
    public ImmutableArray<FieldDefinition> Fields { get; private set; } = [];

    /// <summary>The interfaces that the type says it implements.</summary>
    public ImmutableArray<InterfaceType> Interfaces { get; private set; } = [];

    /// <summary>The field of that name, or null.</summary>
    public FieldDefinition? TryGetField(string name) => _fieldsByName.GetValueOrDefault(name);

    internal void Complete(ImmutableArray<FieldDefinition> fields, ImmutableArray<InterfaceType> interfaces)
    {
        Fields = fields;
        Interfaces = interfaces;
        _fieldsByName = fields.DistinctBy(field => field.Name).ToDictionary(field => field.Name);
    }
}

/// <summary>An object type. https://spec.graphql.org/September2025/#sec-Objects</summary>
public sealed class ObjectType(ObjectTypeDefinitionNode definition, ImmutableArray<DirectiveNode> directives) : ComplexType(definition, directives);

/// <summary>An interface. https://spec.graphql.org/September2025/#sec-Interfaces</summary>
public sealed class InterfaceType(InterfaceTypeDefinitionNode definition, ImmutableArray<DirectiveNode> directives)
    : ComplexType(definition, directives);
