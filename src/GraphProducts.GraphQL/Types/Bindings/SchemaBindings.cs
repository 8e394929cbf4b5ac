using GraphProducts.GraphQL.Writing;

namespace GraphProducts.GraphQL.Types.Bindings;

/// <summary>What C# stands behind the types of a schema. Explicit, one call per type; a slice may add to a type that another slice has bound.</summary>
public sealed class SchemaBindings
{
    private readonly Dictionary<string, ObjectBinding> _objects = [];
    private readonly Dictionary<string, Func<object, string?>> _typeResolvers = [];
    private readonly Dictionary<string, Type> _enums = [];
    private readonly Dictionary<string, InputBinding> _inputs = [];
    private readonly List<LeafBinding> _leafs = [];
    private readonly Dictionary<string, List<FieldBinding>> _added = [];

    /// <summary>Binds an object type. Fields that <paramref name="configure"/> does not name bind to the property of the same name.</summary>
    /// <exception cref="InvalidOperationException">The type is bound to another CLR type already.</exception>
    public SchemaBindings Bind<T>(string typeName, Action<ObjectBinding<T>>? configure = null)
        where T : class
    {
        if (!_objects.TryGetValue(typeName, out var binding))
            _objects.Add(typeName, binding = new ObjectBinding<T>(typeName));
        if (binding is not ObjectBinding<T> typed)
            throw new InvalidOperationException($"The type {typeName} is bound to {binding.ClrType.Name} and cannot be bound to {typeof(T).Name} too.");
        configure?.Invoke(typed);
        return this;
    }

    /// <summary>Binds the fields of the query type. They have no parent.</summary>
    public SchemaBindings BindQuery(Action<ObjectBinding<RootValue>> configure) => Bind("Query", configure);

    /// <summary>
    /// Binds every field of every object type that is not bound yet: <paramref name="bindField"/> is called for each of them and binds it. For hosts that serve a schema
    /// known only at run time: values are then of type <c>object</c> and are completed as what they turn out to be. The parent of root fields is
    /// <see cref="RootValue.Instance"/>; interfaces and unions need <see cref="BindAbstract"/>.
    /// </summary>
    public SchemaBindings BindAll(Schema schema, Action<ObjectBinding<object>, FieldDefinition> bindField)
    {
        foreach (var type in schema.Types.OfType<ObjectType>().Where(type => !type.IsBuiltIn && !_objects.ContainsKey(type.Name)))
        {
            Bind<object>(type.Name, binding =>
            {
                foreach (var field in type.Fields.Where(field => !AddedTo(type.Name).Any(added => added.FieldName == field.Name)))
                    bindField(binding, field);
            });
        }

        return this;
    }

    /// <summary>Says which object type a value of an interface or union has, where its CLR type alone does not tell.</summary>
    public SchemaBindings BindAbstract<T>(string typeName, Func<T, string?> resolveType)
        where T : class
    {
        _typeResolvers[typeName] = value => resolveType((T)value);
        return this;
    }

    /// <summary>Binds an enum to a CLR enum; <c>IN_STOCK</c> is <c>InStock</c>.</summary>
    public SchemaBindings BindEnum<T>(string typeName)
        where T : struct, Enum
    {
        _enums[typeName] = typeof(T);
        return this;
    }

    /// <summary>Binds an input object to a CLR type. What is made must be immutable: constant arguments are shared between requests.</summary>
    public SchemaBindings BindInput<T>(string typeName, Func<InputObject, T> create)
        where T : class
    {
        _inputs[typeName] = new InputBinding(typeof(T), create);
        return this;
    }

    /// <summary>Lets a CLR type of the host's stand behind scalars: its values are written by <typeparamref name="TWriter"/>, without a detour.</summary>
    public SchemaBindings BindLeaf<T, TWriter>(params IEnumerable<string> scalars)
        where T : struct
        where TWriter : struct, ILeafWriter<T>
    {
        _leafs.AddRange(scalars.Select(scalar => new LeafBinding<T, TWriter>(scalar)));
        return this;
    }

    /// <summary>Binds a field that the engine adds to a type, whatever CLR type the host binds the type to.</summary>
    internal void BindField(string typeName, FieldBinding field)
    {
        if (!_added.TryGetValue(typeName, out var fields))
            _added.Add(typeName, fields = []);
        fields.Add(field);
    }

    internal IReadOnlyList<FieldBinding> AddedTo(string typeName) => _added.GetValueOrDefault(typeName) ?? [];

    internal IReadOnlyList<LeafBinding> Leafs => _leafs;

    internal IReadOnlyDictionary<string, ObjectBinding> Objects => _objects;

    internal IReadOnlyDictionary<string, Func<object, string?>> TypeResolvers => _typeResolvers;

    internal IReadOnlyDictionary<string, Type> Enums => _enums;

    internal IReadOnlyDictionary<string, InputBinding> Inputs => _inputs;
}

internal sealed record InputBinding(Type ClrType, Func<InputObject, object> Create);

/// <summary>The parent of the root fields: there is nothing to know of it.</summary>
public sealed class RootValue
{
    private RootValue()
    {
    }

    /// <summary>The one root value.</summary>
    public static RootValue Instance { get; } = new();
}
