namespace GraphProducts.GraphQL.Federation;

/// <summary>How the entities of a subgraph are found. Explicit, one call per type; each resolvable @key has its line.</summary>
public sealed class EntityBindings
{
    private readonly Dictionary<string, EntityBinding> _types = [];

    /// <summary>Binds the keys of an entity: an object type, or an interface whose entities are then of the types that implement it.</summary>
    /// <exception cref="InvalidOperationException">The type is bound to another CLR type already.</exception>
    public EntityBindings Bind<TEntity>(string typeName, Action<EntityBinding<TEntity>> configure)
        where TEntity : class
    {
        if (!_types.TryGetValue(typeName, out var binding))
            _types.Add(typeName, binding = new EntityBinding<TEntity>());
        if (binding is not EntityBinding<TEntity> typed)
            throw new InvalidOperationException($"The entity {typeName} is bound to another type than {typeof(TEntity).Name} already.");
        configure(typed);
        return this;
    }

    internal IReadOnlyDictionary<string, EntityBinding> Types => _types;
}
