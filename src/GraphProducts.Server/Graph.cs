using System.Text;
using GraphProducts.GraphQL;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;
using GraphProducts.Server.Brands;
using GraphProducts.Server.Campaigns;
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

    /// <exception cref="SchemaException">Schema and bindings do not fit; all faults are listed.</exception>
    public static GraphQLService CreateService(string? currency, GraphQLOptions options) =>
        GraphQLService.Create(SchemaBuilder.Build(Sources), CreateBindings(currency), options);

    /// <summary>A sample operation of the folder schema/operations.</summary>
    public static string ReadOperation(string name) => Encoding.UTF8.GetString(ReadResource($"operations/{name}.graphql"));

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
