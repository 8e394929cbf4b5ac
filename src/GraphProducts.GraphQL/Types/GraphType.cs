namespace GraphProducts.GraphQL.Types;

/// <summary>A type of the schema: a named type, or a list or non-null wrapper around one.</summary>
public abstract class GraphType
{
    /// <summary>The named type inside all wrappers.</summary>
    public abstract NamedType Named { get; }

    /// <summary>The type without its outer non-null, if it has one.</summary>
    public virtual GraphType NullableType => this;

    /// <summary>Whether null is refused.</summary>
    public bool IsNonNull => this is NonNullType;

    /// <summary>Whether values of the type may be given by clients.</summary>
    public bool IsInputType => Named is ScalarType or EnumType or InputObjectType;

    /// <summary>Whether the type may stand in an answer.</summary>
    public bool IsOutputType => Named is not InputObjectType;
}

/// <summary><c>[T]</c></summary>
public sealed class ListType(GraphType ofType) : GraphType
{
    /// <summary>The type of the items.</summary>
    public GraphType OfType { get; } = ofType;

    /// <inheritdoc/>
    public override NamedType Named => OfType.Named;

    /// <inheritdoc/>
    public override string ToString() => $"[{OfType}]";
}

/// <summary><c>T!</c></summary>
public sealed class NonNullType(GraphType ofType) : GraphType
{
    /// <summary>The nullable type inside.</summary>
    public GraphType OfType { get; } = ofType;

    /// <inheritdoc/>
    public override NamedType Named => OfType.Named;

    /// <inheritdoc/>
    public override GraphType NullableType => OfType;

    /// <inheritdoc/>
    public override string ToString() => $"{OfType}!";
}
