using GraphProducts.GraphQL.Writing;

namespace GraphProducts.GraphQL.Types.Bindings;

/// <summary>A CLR type that may stand behind a scalar, and who writes it.</summary>
internal abstract class LeafBinding(string scalar, Type clrType)
{
    public string Scalar { get; } = scalar;

    public Type ClrType { get; } = clrType;

    public abstract TResult Accept<TResult>(ILeafBindingVisitor<TResult> visitor);
}

/// <inheritdoc/>
internal sealed class LeafBinding<T, TWriter>(string scalar) : LeafBinding(scalar, typeof(T))
    where T : struct
    where TWriter : struct, ILeafWriter<T>
{
    public override TResult Accept<TResult>(ILeafBindingVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>Gives the execution the type arguments of a binding back.</summary>
internal interface ILeafBindingVisitor<out TResult>
{
    TResult Visit<T, TWriter>(LeafBinding<T, TWriter> binding)
        where T : struct
        where TWriter : struct, ILeafWriter<T>;
}
