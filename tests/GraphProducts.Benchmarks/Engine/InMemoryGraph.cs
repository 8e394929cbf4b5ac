using GraphProducts.GraphQL;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;
using GraphProducts.Server;
using GraphProducts.Server.Brands;
using GraphProducts.Server.Campaigns;
using GraphProducts.Server.Products;
using GraphProducts.Server.Skus;

namespace GraphProducts.Benchmarks.Engine;

/// <summary>Our schema over rows in memory: <c>products</c> answers pages that are there already, and skus need no load. The other lookups are not there.</summary>
internal static class InMemoryGraph
{
    public static IServiceProvider NoServices { get; } = new ServiceCollection().BuildServiceProvider();

    /// <param name="options">The options of the engine.</param>
    /// <param name="onFirstCall">Is called by the resolver of <c>products</c> where it would call an upstream.</param>
    public static GraphQLService CreateService(GraphQLOptions options, Action? onFirstCall = null) =>
        GraphQLService.Create(SchemaBuilder.Build(Graph.Sources), CreateBindings(new InMemoryProducts(), onFirstCall), options);

    private static SchemaBindings CreateBindings(InMemoryProducts products, Action? onFirstCall) => new SchemaBindings()
        .AddProductTypes()
        .BindQuery(query => BindQuery(query, products, onFirstCall))
        .Bind<Product>("Product", product => product
            .Read("sizes", it => Variants.SizesOf(it, null))
            .Read("colors", it => Variants.ColorsOf(it, null))
            .Read("skus", it => Variants.SkusOf(it, null)))
        .AddBrands()
        .AddCampaigns()
        .AddSkus("USD");

    private static void BindQuery(ObjectBinding<RootValue> query, InMemoryProducts products, Action? onFirstCall)
    {
        query.Resolve("products", async (_, context, token) =>
        {
            onFirstCall?.Invoke();
            return await products.ReadAsync(context.Argument<int?>("first"), token);
        });
        foreach (var field in (string[])["node", "product"])
            query.Resolve<Product?>(field, (_, _, _) => throw new NotSupportedException());
        foreach (var field in (string[])["nodes", "productsById", "productsBySku"])
            query.Resolve<Product?[]>(field, (_, _, _) => throw new NotSupportedException());
    }
}
