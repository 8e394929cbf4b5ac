using System.Collections.Immutable;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Types;

/// <summary>A type with a name. Built once from SDL, immutable afterwards.</summary>
public abstract class NamedType(TypeDefinitionNode definition, ImmutableArray<DirectiveNode> directives) : GraphType
{
    /// <summary>The name.</summary>
    public string Name { get; } = definition.Name.Value;

    /// <summary>What the SDL says of it.</summary>
    public string? Description { get; } = definition.Description?.Value;

    /// <summary>The node that defines the type; extensions are not in it.</summary>
    public TypeDefinitionNode Definition { get; } = definition;

    /// <summary>All directives applied to the definition and its extensions.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    /// <summary>Whether the specification itself defines the type (scalars and introspection).</summary>
    public bool IsBuiltIn => BuiltIns.IsBuiltIn(Definition);

    /// <inheritdoc/>
    public override NamedType Named => this;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
