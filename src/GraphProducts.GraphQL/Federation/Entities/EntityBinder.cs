using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Federation.Entities;

/// <summary>Matches entity bindings with the keys of a subgraph. A key that nothing resolves, or that the schema does not have, is a fault.</summary>
internal sealed class EntityBinder(Subgraph subgraph, EntityBindings bindings)
{
    private readonly List<GraphQLError> _errors = [];

    /// <exception cref="SchemaException">Keys and bindings do not fit together; every fault is listed.</exception>
    public IReadOnlyDictionary<string, EntityType> Bind()
    {
        var entities = subgraph.Entities.ToDictionary(entity => entity.Type.Name, Bind);
        foreach (var name in bindings.Types.Keys.Where(name => !entities.ContainsKey(name)))
            _errors.Add(new GraphQLError($"Entities are bound for {name}, which has no @key in the schema."));
        return _errors.Count == 0 ? entities : throw new SchemaException([.. _errors]);
    }

    private EntityType Bind(EntityDefinition entity)
    {
        var type = entity.Type;
        var declared = entity.Keys.ToLookup(key => KeyOf(type, key.Fields)!.Canonical, key => key.IsResolvable);
        var own = BindingsOf(type).ToArray();
        foreach (var (key, binding) in own.Where(pair => pair.Key is null || !declared.Contains(pair.Key.Canonical)))
            _errors.Add(new GraphQLError($"{type.Name} is bound by the key \"{binding.Key}\", which the schema does not have."));

        // What an interface is found by, the types that implement it are found by too, unless they have their own way.
        (EntityKey? Key, KeyBinding Binding)[] bound =
            [.. own, .. type.Interfaces.SelectMany(BindingsOf).Where(pair => pair.Key is not null && declared.Contains(pair.Key.Canonical))];
        var any = bindings.Types.GetValueOrDefault(type.Name)?.Any;
        foreach (var missing in declared.Where(key => any is null && key.Contains(true) && !Array.Exists(bound, pair => pair.Key?.Canonical == key.Key)))
            _errors.Add(new GraphQLError($"Nothing finds {type.Name} by its key \"{missing.Key}\". Bind it, or declare it with resolvable: false."));
        return new EntityType(type, [.. bound.Where(pair => pair.Key is not null).Select(pair => (pair.Key!, pair.Binding))], any);
    }

    private IEnumerable<(EntityKey? Key, KeyBinding Binding)> BindingsOf(ComplexType type) =>
        (bindings.Types.GetValueOrDefault(type.Name)?.Keys ?? []).Select(binding => (KeyOf(type, binding.Key), binding));

    private EntityKey? KeyOf(ComplexType type, string text) => EntityKey.TryCreate(subgraph.Schema, type, text);
}
