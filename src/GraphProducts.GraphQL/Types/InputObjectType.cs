using System.Collections.Immutable;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Types;

/// <summary>An object that clients give. https://spec.graphql.org/September2025/#sec-Input-Objects</summary>
public sealed class InputObjectType(InputObjectTypeDefinitionNode definition, ImmutableArray<DirectiveNode> directives) : NamedType(definition, directives)
{
    private Dictionary<string, InputValueDefinition> _fieldsByName = [];

    /// <summary>The fields in the order of the SDL.</summary>
    public ImmutableArray<InputValueDefinition> Fields { get; private set; } = [];

    /// <summary>Whether exactly one field must be given, and not null.</summary>
    public bool IsOneOf { get; } = directives.Any(directive => directive.Name.Value == "oneOf");

    /// <summary>The CLR type of what resolvers are given.</summary>
    internal Type ClrType { get; set; } = typeof(InputObject);

    /// <summary>Makes what resolvers are given out of the coerced fields; without a binding they are given the <see cref="InputObject"/>.</summary>
    internal Func<InputObject, object> Create { get; set; } = static input => input;

    /// <summary>The field of that name, or null.</summary>
    public InputValueDefinition? TryGetField(string name) => _fieldsByName.GetValueOrDefault(name);

    internal void Complete(ImmutableArray<InputValueDefinition> fields)
    {
        Fields = fields;
        _fieldsByName = fields.DistinctBy(field => field.Name).ToDictionary(field => field.Name);
    }
}
