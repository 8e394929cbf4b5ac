using GraphProducts.GraphQL.Federation.Entities;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.GraphQL.Federation;

/// <summary>Binds what gateways ask a subgraph.</summary>
public static class SubgraphBindings
{
    /// <summary>
    /// Binds <c>_service</c> and <c>_entities</c>. The type of an entity is told by its CLR type; where that does not tell, by <c>BindAbstract</c> of <c>_Entity</c>.
    /// </summary>
    /// <exception cref="SchemaException">Keys and bindings do not fit together; every fault is listed.</exception>
    public static SchemaBindings AddSubgraph(this SchemaBindings bindings, Subgraph subgraph, EntityBindings entities)
    {
        var query = subgraph.Schema.QueryType;
        var finder = new EntityFinder(new EntityBinder(subgraph, entities).Bind(), subgraph.Options.MaxRepresentations);
        bindings.Bind<Subgraph>(ServedDefinitions.ServiceType);
        bindings.BindField(query.Name, new ReadBinding<object, Subgraph>(ServedDefinitions.ServiceField, _ => subgraph));
        if (query.TryGetField(ServedDefinitions.EntitiesField) is not null)
            bindings.BindField(query.Name, new ResolveBinding<object, object?>(
                ServedDefinitions.EntitiesField, (_, context, cancellationToken) => finder.FindAsync(context, cancellationToken)));
        if (query.Fields.All(field => field.Name is ServedDefinitions.ServiceField or ServedDefinitions.EntitiesField))
            bindings.Bind<RootValue>(query.Name);
        return bindings;
    }
}
