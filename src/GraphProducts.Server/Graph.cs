using System.Text;
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
    private const string ResourcePrefix = "schema/";

    /// <summary>The SDL files, which are resources of the assembly, in the order of their names.</summary>
    public static IReadOnlyList<Source> Sources { get; } =
    [
        .. typeof(Graph).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new Source(ReadResource(name), name)),
    ];

    /// <summary>The SDL of all that is served: the contract, and what gateways ask beside it.</summary>
    public static IReadOnlyList<Source> ServedSources(GatewayOptions gateways) =>
    [
        .. Sources,
        .. gateways.Federation ? [Source.FromString(CreateSubgraph(gateways).ServiceSdl, "federation")] : Array.Empty<Source>(),
        .. GatewayBindings.StitchingSources(gateways),
    ];

    /// <exception cref="SchemaException">Schema and bindings do not fit; all faults are listed.</exception>
    public static GraphQLService CreateService(string? currency, GatewayOptions gateways, GraphQLOptions options)
    {
        var bindings = CreateBindings(currency).AddStitching(gateways);
        if (!gateways.Federation)
            return GraphQLService.Create(SchemaBuilder.Build(ServedSources(gateways)), bindings, options);
        var subgraph = CreateSubgraph(gateways);
        return GraphQLService.Create(subgraph.Schema, bindings.AddSubgraph(subgraph, CreateEntities()), options);
    }

    /// <summary>A sample operation of the folder schema/operations.</summary>
    public static string ReadOperation(string name) => Encoding.UTF8.GetString(ReadResource($"operations/{name}.graphql"));

    /// <summary>What the folder schema/gateways lays over the SDL for one kind of gateway.</summary>
    public static Source ReadOverlay(string name) => new(ReadResource($"gateways/{name}.graphql"), $"gateways/{name}.graphql");

    private static Subgraph CreateSubgraph(GatewayOptions gateways) => Subgraph.Build(
        [GraphSdl.FederatedDocument],
        new SubgraphOptions { Unlisted = GatewayBindings.StitchingSources(gateways), MaxRepresentations = LookupLimits.MaxRepresentations });

    private static EntityBindings CreateEntities() => new EntityBindings().AddProducts().AddSkus();

    private static SchemaBindings CreateBindings(string? currency) =>
        new SchemaBindings().AddProducts().AddBrands().AddCampaigns().AddSkus(currency);

    private static byte[] ReadResource(string name)
    {
        using var stream = typeof(Graph).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
