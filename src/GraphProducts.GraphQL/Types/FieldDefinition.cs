using System.Collections.Immutable;
using System.Text;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Types;

/// <summary>A field of an object or an interface.</summary>
public sealed class FieldDefinition
{
    internal FieldDefinition(ComplexType declaringType, FieldDefinitionNode node, GraphType type, ImmutableArray<InputValueDefinition> arguments, int index)
    {
        DeclaringType = declaringType;
        Node = node;
        Name = node.Name.Value;
        Type = type;
        Arguments = arguments;
        Index = index;
        EncodedName = Encode(Name);
        Deprecation = Deprecation.Of(node.Directives);
    }

    /// <summary>The type that has the field.</summary>
    public ComplexType DeclaringType { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>What the SDL says of it.</summary>
    public string? Description => Node.Description?.Value;

    /// <summary>The type of its value.</summary>
    public GraphType Type { get; }

    /// <summary>Its arguments in the order of the SDL.</summary>
    public ImmutableArray<InputValueDefinition> Arguments { get; }

    /// <summary>Why it should not be used any more, or null.</summary>
    public Deprecation? Deprecation { get; }

    /// <summary>The node in the SDL.</summary>
    public FieldDefinitionNode Node { get; }

    /// <summary>A number of its own among all fields of the schema: what is compiled for a field is found by it.</summary>
    public int Index { get; }

    /// <summary>The property of an answer that has the field under its own name, behind another one: <c>,"name":</c>, UTF-8.</summary>
    internal byte[] EncodedName { get; }

    internal static byte[] Encode(string responseName) => Encoding.UTF8.GetBytes($",\"{responseName}\":");

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

    /// <summary>Type and field, as errors name them: <c>Product.sku</c>.</summary>
    public override string ToString() => $"{DeclaringType.Name}.{Name}";
}
