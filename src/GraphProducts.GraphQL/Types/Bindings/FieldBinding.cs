using GraphProducts.GraphQL.DataLoading;

namespace GraphProducts.GraphQL.Types.Bindings;

/// <summary>How a field gets its value.</summary>
public enum FieldKind
{
    /// <summary>A plain function of the parent. Nothing happens until the answer is written.</summary>
    Read,

    /// <summary>Through a data loader: the keys of all parents make one batch.</summary>
    Load,

    /// <summary>One function from all parents to all values.</summary>
    Batch,

    /// <summary>Asynchronously, one parent at a time.</summary>
    Resolve,
}

/// <summary>A field and the function behind it.</summary>
public abstract class FieldBinding
{
    private protected FieldBinding(string fieldName, FieldKind kind, Type parentType, Type valueType)
    {
        FieldName = fieldName;
        Kind = kind;
        ParentType = parentType;
        ValueType = valueType;
    }

    /// <summary>The field.</summary>
    public string FieldName { get; }

    /// <summary>How it gets its value.</summary>
    public FieldKind Kind { get; }

    /// <summary>The CLR type of the parent.</summary>
    public Type ParentType { get; }

    /// <summary>The CLR type of the value.</summary>
    public Type ValueType { get; }

    /// <summary>What a plan says of it: the kind, and the loader where there is one.</summary>
    public virtual string Describe() => Kind.ToString().ToLowerInvariant();

    internal abstract TResult Accept<TResult>(IFieldBindingVisitor<TResult> visitor);
}

/// <summary>Gives the execution the type arguments of a binding back.</summary>
internal interface IFieldBindingVisitor<out TResult>
{
    TResult Visit<TParent, TValue>(ReadBinding<TParent, TValue> binding)
        where TParent : class;

    TResult Visit<TParent, TValue>(ArgumentReadBinding<TParent, TValue> binding)
        where TParent : class;

    TResult Visit<TParent, TLoader, TKey, TLoaded, TValue>(LoadBinding<TParent, TLoader, TKey, TLoaded, TValue> binding)
        where TParent : class
        where TLoader : BatchDataLoader<TKey, TLoaded>
        where TKey : notnull
        where TLoaded : class;

    TResult Visit<TParent, TValue>(BatchBinding<TParent, TValue> binding)
        where TParent : class;

    TResult Visit<TParent, TValue>(ResolveBinding<TParent, TValue> binding)
        where TParent : class;
}

internal sealed class ReadBinding<TParent, TValue>(string fieldName, Func<TParent, TValue> read)
    : FieldBinding(fieldName, FieldKind.Read, typeof(TParent), typeof(TValue))
    where TParent : class
{
    public Func<TParent, TValue> Read { get; } = read;

    internal override TResult Accept<TResult>(IFieldBindingVisitor<TResult> visitor) => visitor.Visit(this);
}

internal sealed class ArgumentReadBinding<TParent, TValue>(string fieldName, Func<TParent, InputObject, TValue> read)
    : FieldBinding(fieldName, FieldKind.Read, typeof(TParent), typeof(TValue))
    where TParent : class
{
    public Func<TParent, InputObject, TValue> Read { get; } = read;

    internal override TResult Accept<TResult>(IFieldBindingVisitor<TResult> visitor) => visitor.Visit(this);
}

internal sealed class LoadBinding<TParent, TLoader, TKey, TLoaded, TValue>(
    string fieldName, LoadKey<TParent, TKey> key, Func<TParent, TLoaded?, TValue> value)
    : FieldBinding(fieldName, FieldKind.Load, typeof(TParent), typeof(TValue))
    where TParent : class
    where TLoader : BatchDataLoader<TKey, TLoaded>
    where TKey : notnull
    where TLoaded : class
{
    public LoadKey<TParent, TKey> Key { get; } = key;

    public Func<TParent, TLoaded?, TValue> Value { get; } = value;

    public override string Describe() => $"load {typeof(TLoader).Name}";

    internal override TResult Accept<TResult>(IFieldBindingVisitor<TResult> visitor) => visitor.Visit(this);
}

internal sealed class BatchBinding<TParent, TValue>(string fieldName, BatchResolver<TParent, TValue> resolve)
    : FieldBinding(fieldName, FieldKind.Batch, typeof(TParent), typeof(TValue))
    where TParent : class
{
    public BatchResolver<TParent, TValue> Resolve { get; } = resolve;

    internal override TResult Accept<TResult>(IFieldBindingVisitor<TResult> visitor) => visitor.Visit(this);
}

internal sealed class ResolveBinding<TParent, TValue>(string fieldName, FieldResolver<TParent, TValue> resolve)
    : FieldBinding(fieldName, FieldKind.Resolve, typeof(TParent), typeof(TValue))
    where TParent : class
{
    public FieldResolver<TParent, TValue> Resolve { get; } = resolve;

    internal override TResult Accept<TResult>(IFieldBindingVisitor<TResult> visitor) => visitor.Visit(this);
}
