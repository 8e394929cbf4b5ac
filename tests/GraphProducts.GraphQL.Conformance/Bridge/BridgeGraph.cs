using GraphProducts.GraphQL.Federation;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.GraphQL.Conformance.Bridge;

/// <summary>Any SDL, plain or of a subgraph, with the harness behind it.</summary>
internal static class BridgeGraph
{
    // Scalars are the harness's own. In plain SDL, directives of other tools are often not defined, and need not be; in a subgraph's, composition asks for it.
    private static readonly SchemaOptions s_subgraphOptions = new() { ReadKnownScalars = false };
    private static readonly SchemaOptions s_plainOptions = s_subgraphOptions with { AllowUnknownDirectives = true };

    // Whatever is asked must fit; the limits have tests of their own.
    private static readonly GraphQLOptions s_options = new()
    {
        MaxTokens = int.MaxValue,
        MaxDepth = 150,
        MaxFields = int.MaxValue,
        MaxAliases = int.MaxValue,
        MaxObjects = int.MaxValue,
        MaxErrors = int.MaxValue,
        MaxResponseBytes = int.MaxValue,
    };

    public static GraphQLService Create(BridgeArguments arguments, BridgeCallback callback)
    {
        var resolvers = new BridgeResolvers(arguments, callback);
        var source = Source.FromString(arguments.Sdl, "sdl");
        var bindings = new SchemaBindings();
        if (!arguments.IsFederated)
            return Create(SchemaBuilder.Build([source], s_plainOptions), bindings, resolvers);
        var subgraph = Subgraph.Build(
            [source], new SubgraphOptions { Schema = s_subgraphOptions, IntrospectsDirectives = true, MaxRepresentations = int.MaxValue });
        return Create(subgraph.Schema, bindings.AddSubgraph(subgraph, EntitiesOf(subgraph, resolvers)), resolvers);
    }

    private static GraphQLService Create(Schema schema, SchemaBindings bindings, BridgeResolvers resolvers)
    {
        bindings.BindAll(schema, (type, field) => type.Resolve(field.Name, resolvers.ResolverOf(field)));
        foreach (var type in schema.Types.Where(type => type is InterfaceType or UnionType))
            bindings.BindAbstract<BridgeObject>(type.Name, value => value.TypeName);
        return GraphQLService.Create(schema, bindings, s_options);
    }

    private static EntityBindings EntitiesOf(Subgraph subgraph, BridgeResolvers resolvers)
    {
        var entities = new EntityBindings();
        foreach (var (type, _) in subgraph.Entities)
            entities.Bind<BridgeObject>(type.Name, entity => entity.ResolveAny(resolvers.ReferenceResolverOf(type)));
        return entities;
    }
}
