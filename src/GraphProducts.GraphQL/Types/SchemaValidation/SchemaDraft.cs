using System.Collections.Immutable;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Types.SchemaValidation;

/// <summary>A schema before it is known to be one: the definitions, and the types and directives that were made of them.</summary>
internal sealed record SchemaDraft(
    SchemaDefinitions Definitions,
    IReadOnlyDictionary<string, NamedType> Types,
    ImmutableArray<DirectiveDefinition> Directives,
    ImmutableArray<DirectiveDefinition> RedefinedDirectives)
{
    /// <summary>The types of the schema's author; the built-in ones are right.</summary>
    public IEnumerable<NamedType> OwnTypes => Types.Values.Where(type => !type.IsBuiltIn);

    /// <summary>The directives of the schema's author.</summary>
    public IEnumerable<DirectiveDefinition> OwnDirectives => Directives.Where(directive => !directive.IsBuiltIn);

    /// <summary>
    /// The type that operations of a kind start from, whatever kind of type it is: the one that the schema definition names, or without one
    /// the usual name.
    /// </summary>
    public NamedType? RootOf(OperationType operation)
    {
        if (RootNodeOf(operation) is { } named)
            return Types.GetValueOrDefault(named.Type.Name.Value);
        return Definitions.Schema is null ? Types.GetValueOrDefault(operation.ToString()) : null;
    }

    /// <summary>Where the schema definition names the root type of a kind of operation; null where it does not.</summary>
    public RootOperationTypeNode? RootNodeOf(OperationType operation) =>
        Definitions.RootOperationTypes.FirstOrDefault(root => root.Operation == operation);

    /// <summary>All arguments and input fields of the author's types and directives, with what messages call them.</summary>
    public IEnumerable<(InputValueDefinition Value, string Name)> OwnInputValues =>
    [
        .. OwnDirectives.SelectMany(directive => Named(directive.Arguments, $"@{directive.Name}")),
        .. OwnTypes.OfType<ComplexType>().SelectMany(type => type.Fields).SelectMany(owner => Named(owner.Arguments, owner.ToString())),
        .. OwnTypes.OfType<InputObjectType>().SelectMany(type => type.Fields.Select(input => (input, $"{type.Name}.{input.Name}"))),
    ];

    private static IEnumerable<(InputValueDefinition Value, string Name)> Named(IEnumerable<InputValueDefinition> arguments, string owner) =>
        arguments.Select(argument => (argument, $"{owner}({argument.Name}:)"));
}
