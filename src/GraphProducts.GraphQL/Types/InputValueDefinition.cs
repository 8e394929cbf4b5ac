using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Types;

/// <summary>An argument, or a field of an input object.</summary>
public sealed class InputValueDefinition
{
    internal InputValueDefinition(InputValueDefinitionNode node, GraphType type)
    {
        Node = node;
        Name = node.Name.Value;
        Type = type;
        Deprecation = Deprecation.Of(node.Directives);
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>What the SDL says of it.</summary>
    public string? Description => Node.Description?.Value;

    /// <summary>The type that a value must have.</summary>
    public GraphType Type { get; }

    /// <summary>The value that is taken when none is given, or null when there is none.</summary>
    public ValueNode? DefaultValue => Node.DefaultValue;

    /// <summary>Whether a value must be given.</summary>
    public bool IsRequired => Type.IsNonNull && DefaultValue is null;

    /// <summary>Why it should not be used any more, or null.</summary>
    public Deprecation? Deprecation { get; }

    /// <summary>The node in the SDL.</summary>
    public InputValueDefinitionNode Node { get; }
}
