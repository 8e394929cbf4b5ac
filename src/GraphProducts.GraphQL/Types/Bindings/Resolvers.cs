namespace GraphProducts.GraphQL.Types.Bindings;

/// <summary>Finds the key of a parent. False: the parent needs no load, and the value is made of it alone.</summary>
public delegate bool LoadKey<in TParent, TKey>(TParent parent, out TKey key);

/// <summary>Answers a field for all parents of a layer at once: as many values as parents, in their order.</summary>
public delegate Task<IReadOnlyList<TValue>> BatchResolver<TParent, TValue>(
    IReadOnlyList<TParent> parents, ResolverContext context, CancellationToken cancellationToken);

/// <summary>Answers a field for one parent.</summary>
public delegate ValueTask<TValue> FieldResolver<in TParent, TValue>(TParent parent, ResolverContext context, CancellationToken cancellationToken);
