namespace GraphProducts.GraphQL.Types.Bindings;

/// <summary>A schema with the C# behind each of its types: every field has its binding. Made once, at start.</summary>
internal sealed class BoundSchema
{
    private readonly FieldBinding?[] _fields;
    private readonly Dictionary<ObjectType, Type> _clrTypes;
    private readonly Dictionary<Type, ObjectType> _objectTypes;
    private readonly IReadOnlyDictionary<string, Func<object, string?>> _typeResolvers;

    public BoundSchema(
        Schema schema,
        FieldBinding?[] fields,
        Dictionary<ObjectType, Type> clrTypes,
        IReadOnlyDictionary<string, Func<object, string?>> typeResolvers,
        IReadOnlyList<LeafBinding> leafs)
    {
        Schema = schema;
        Leafs = leafs;
        _fields = fields;
        _clrTypes = clrTypes;
        _typeResolvers = typeResolvers;
        _objectTypes = clrTypes.GroupBy(pair => pair.Value).Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => group.Single().Key);
    }

    public Schema Schema { get; }

    /// <summary>The CLR types of the host's that may stand behind scalars.</summary>
    public IReadOnlyList<LeafBinding> Leafs { get; }

    /// <summary>The binding of a field of an object type; null for __typename and for fields of interfaces.</summary>
    public FieldBinding? BindingOf(FieldDefinition field) => _fields[field.Index];

    /// <summary>The CLR type of an object type's values, or null when it is not bound.</summary>
    public Type? ClrTypeOf(ObjectType type) => _clrTypes.GetValueOrDefault(type);

    /// <summary>The object type of a value of an interface or union: what the binding says, else what the CLR type says. Null: it cannot be told.</summary>
    public ObjectType? ResolveType(NamedType abstractType, object value)
    {
        var type = _typeResolvers.TryGetValue(abstractType.Name, out var resolve)
            ? Schema.TryGetType(resolve(value) ?? "") as ObjectType
            : FindByClrType(value.GetType());
        return type is not null && Schema.IsPossibleType(abstractType, type) ? type : null;
    }

    private ObjectType? FindByClrType(Type? clrType)
    {
        for (; clrType is not null; clrType = clrType.BaseType)
        {
            if (_objectTypes.TryGetValue(clrType, out var type))
                return type;
        }

        return null;
    }
}
