using GraphProducts.GraphQL.DataLoading;

namespace GraphProducts.GraphQL.Types.Bindings;

/// <summary>The bindings of one object type. Fields that are not named here bind to the property of the same name.</summary>
public abstract class ObjectBinding(string typeName, Type clrType)
{
    private readonly List<FieldBinding> _fields = [];

    /// <summary>The object type.</summary>
    public string TypeName { get; } = typeName;

    /// <summary>The CLR type of its values.</summary>
    public Type ClrType { get; } = clrType;

    /// <summary>The fields that are bound by a line of code.</summary>
    internal IReadOnlyList<FieldBinding> Fields => _fields;

    internal abstract FieldBinding? TryBindProperty(string fieldName);

    private protected void Add(FieldBinding field) => _fields.Add(field);
}

/// <inheritdoc/>
/// <typeparam name="TParent">The CLR type of the object type's values.</typeparam>
public sealed class ObjectBinding<TParent>(string typeName) : ObjectBinding(typeName, typeof(TParent))
    where TParent : class
{
    /// <summary>Binds a field to a plain function of the parent.</summary>
    public ObjectBinding<TParent> Read<TValue>(string field, Func<TParent, TValue> read) => With(new ReadBinding<TParent, TValue>(field, read));

    /// <summary>Binds a field to a plain function of the parent and the arguments.</summary>
    public ObjectBinding<TParent> Read<TValue>(string field, Func<TParent, InputObject, TValue> read) =>
        With(new ArgumentReadBinding<TParent, TValue>(field, read));

    /// <summary>Binds a field to a data loader: <paramref name="key"/> finds the key, <paramref name="value"/> makes the value of what was loaded (null: nothing was).</summary>
    public ObjectBinding<TParent> Load<TLoader, TKey, TLoaded, TValue>(
        string field, LoadKey<TParent, TKey> key, Func<TParent, TLoaded?, TValue> value)
        where TLoader : BatchDataLoader<TKey, TLoaded>
        where TKey : notnull
        where TLoaded : class =>
        With(new LoadBinding<TParent, TLoader, TKey, TLoaded, TValue>(field, key, value));

    /// <summary>Binds a field to one function from all parents to all values.</summary>
    public ObjectBinding<TParent> Batch<TValue>(string field, BatchResolver<TParent, TValue> resolve) =>
        With(new BatchBinding<TParent, TValue>(field, resolve));

    /// <summary>Binds a field to an asynchronous function of one parent.</summary>
    public ObjectBinding<TParent> Resolve<TValue>(string field, FieldResolver<TParent, TValue> resolve) =>
        With(new ResolveBinding<TParent, TValue>(field, resolve));

    internal override FieldBinding? TryBindProperty(string fieldName) => PropertyBinding.TryCreate<TParent>(fieldName);

    private ObjectBinding<TParent> With(FieldBinding field)
    {
        Add(field);
        return this;
    }
}
