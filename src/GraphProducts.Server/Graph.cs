using GraphProducts.GraphQL;
using GraphProducts.GraphQL.Federation;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;
using GraphProducts.Server.Brands;
using GraphProducts.Server.Campaigns;
using GraphProducts.Server.Gateways;
using GraphProducts.Server.Products;
using GraphProducts.Server.Skus;

namespace GraphProducts.Server;

/// <summary>Puts the graph together: the SDL files of the folder schema, and the bindings of all slices.</summary>
internal static class Graph
{
    // People see the contract, which is what schema.graphql shows them; gateways know what to ask.
    private static readonly SchemaOptions s_schemaOptions = new() { Hidden = GatewayBindings.Hidden };

    /// <summary>The SDL files, which are resources of the assembly, in the order of their names.</summary>
    public static IReadOnlyList<Source> Sources { get; } = ReadResources("schema/");

    /// <summary>The sample operations of the folder schema/operations, in the order of their names: no two have a name in common, so they make one document.</summary>
    public static IReadOnlyList<Source> SampleOperations { get; } = ReadResources("operations/");

    /// <exception cref="SchemaException">Schema and bindings do not fit; all faults are listed.</exception>
    public static GraphQLService CreateService(string? currency, ServedGateways gateways, GraphQLOptions options)
    {
        var bindings = CreateBindings(currency).AddStitching(gateways);
        if (!gateways.Federation)
            return GraphQLService.Create(SchemaBuilder.Build(Sources.Concat(GatewayBindings.StitchingSources(gateways)), s_schemaOptions), bindings, options);
        var subgraph = CreateSubgraph(gateways);
        return GraphQLService.Create(subgraph.Schema, bindings.AddSubgraph(subgraph, CreateEntities()), options);
    }

    /// <summary>What the folder schema/gateways lays over the SDL for one kind of gateway.</summary>
    public static Source ReadOverlay(string name) => new(ReadResource($"gateways/{name}.graphql"), $"gateways/{name}.graphql");

    private static Subgraph CreateSubgraph(ServedGateways gateways) => Subgraph.Build(
        [GraphSdl.FederatedDocument],
        new SubgraphOptions
        {
            Schema = s_schemaOptions,
            Unlisted = GatewayBindings.StitchingSources(gateways),
            MaxRepresentations = LookupLimits.MaxKeys,
        });

    private static EntityBindings CreateEntities() => new EntityBindings().AddProducts().AddSkus();

    private static SchemaBindings CreateBindings(string? currency) =>
        new SchemaBindings().AddProducts().AddBrands().AddCampaigns().AddSkus(currency);

    private static Source[] ReadResources(string prefix) =>
    [
        .. typeof(Graph).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new Source(ReadResource(name), name)),
    ];

    private static byte[] ReadResource(string name)
    {
        using var stream = typeof(Graph).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
