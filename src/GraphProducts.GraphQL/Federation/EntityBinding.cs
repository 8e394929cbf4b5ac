using GraphProducts.GraphQL.DataLoading;
using GraphProducts.GraphQL.Federation.Entities;
using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.GraphQL.Federation;

/// <summary>How the entities of one type are found, by each of its keys. Keys are tried in the order in which they are bound.</summary>
public abstract class EntityBinding
{
    private readonly List<KeyBinding> _keys = [];

    internal IReadOnlyList<KeyBinding> Keys => _keys;

    /// <summary>Finds entities by whatever came; null: a key is needed.</summary>
    internal FieldResolver<Reference, object?>? Any { get; private protected set; }

    private protected void Add(string key, FieldResolver<Reference, object?> resolve) => _keys.Add(new KeyBinding(key, resolve));
}

/// <inheritdoc/>
/// <typeparam name="TEntity">The CLR type of the entities.</typeparam>
public sealed class EntityBinding<TEntity> : EntityBinding
    where TEntity : class
{
    /// <summary>Finds entities by a key through a data loader: the references of a request that use the key make one batch.</summary>
    /// <param name="key">The fields of the key, as @key has them.</param>
    /// <param name="loadKey">Makes the loader's key of a reference. False: the entity is made of the reference alone.</param>
    /// <param name="value">Makes the entity of what was loaded (null: nothing was). Fields of @requires are in the reference.</param>
    public EntityBinding<TEntity> Load<TLoader, TKey, TLoaded>(string key, LoadKey<Reference, TKey> loadKey, Func<Reference, TLoaded?, TEntity?> value)
        where TLoader : BatchDataLoader<TKey, TLoaded>
        where TKey : notnull
        where TLoaded : class =>
        Resolve(key, async (reference, context, _) =>
            value(reference, loadKey(reference, out var loaderKey) ? await context.Service<TLoader>().LoadAsync(loaderKey) : null));

    /// <summary>Finds entities by a key with an asynchronous function. All references run side by side, so the data loaders that it asks make batches.</summary>
    public EntityBinding<TEntity> Resolve(string key, FieldResolver<Reference, TEntity?> resolve)
    {
        Add(key, async (reference, context, cancellationToken) => await resolve(reference, context, cancellationToken));
        return this;
    }

    /// <summary>
    /// Finds entities by whatever came, be it no complete key, or one that is not resolvable: for hosts that leave it to another program to judge references.
    /// The keys need no binding then, and those that have one are not asked.
    /// </summary>
    public EntityBinding<TEntity> ResolveAny(FieldResolver<Reference, TEntity?> resolve)
    {
        Any = async (reference, context, cancellationToken) => await resolve(reference, context, cancellationToken);
        return this;
    }

    /// <summary>Makes entities of references alone: for entities of other subgraphs, to which this one adds fields.</summary>
    public EntityBinding<TEntity> Read(string key, Func<Reference, TEntity?> read) => Resolve(key, (reference, _, _) => ValueTask.FromResult(read(reference)));
}
