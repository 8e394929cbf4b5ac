using System.Collections.Immutable;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Types;

/// <summary>A directive that the schema knows. https://spec.graphql.org/September2025/#sec-Type-System.Directives</summary>
public sealed class DirectiveDefinition(DirectiveDefinitionNode node, ImmutableArray<InputValueDefinition> arguments)
{
    /// <summary>The name, without the at sign.</summary>
    public string Name { get; } = node.Name.Value;

    /// <summary>What the SDL says of it.</summary>
    public string? Description => Node.Description?.Value;

    /// <summary>Its arguments in the order of the SDL.</summary>
    public ImmutableArray<InputValueDefinition> Arguments { get; } = arguments;

    /// <summary>Whether it may be applied several times at one place.</summary>
    public bool IsRepeatable => Node.IsRepeatable;

    /// <summary>The specification's names of the places where it may stand.</summary>
    public ImmutableArray<string> Locations { get; } = [.. node.Locations.Select(location => location.Value)];

    /// <summary>The node in the SDL.</summary>
    public DirectiveDefinitionNode Node { get; } = node;

    /// <summary>Whether the specification itself defines it.</summary>
    public bool IsBuiltIn => BuiltIns.IsBuiltIn(Node);

    /// <summary>The argument of that name, or null.</summary>
    public InputValueDefinition? TryGetArgument(string name)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name == name)
                return argument;
        }

        return null;
    }
}
