using GraphProducts.GraphQL;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;
using GraphProducts.Server;
using GraphProducts.Server.Brands;
using GraphProducts.Server.Campaigns;
using GraphProducts.Server.Paging;
using GraphProducts.Server.Products;
using GraphProducts.Server.Skus;

namespace GraphProducts.Benchmarks.Engine;

/// <summary>Our schema over rows in memory: <c>products</c> pages over them with the real pager, and skus need no load. The other lookups are not there.</summary>
internal static class InMemoryGraph
{
    public static IServiceProvider NoServices { get; } = new ServiceCollection().BuildServiceProvider();

    public static GraphQLService CreateService(GraphQLOptions options) =>
        GraphQLService.Create(SchemaBuilder.Build(Graph.Sources), CreateBindings(new InMemoryProducts()), options);

    private static SchemaBindings CreateBindings(InMemoryProducts products) => new SchemaBindings()
        .BindEnum<ProductSource>("ProductSource")
        .BindEnum<ProductOrder>("ProductOrder")
        .BindInput("ProductFilter", ProductFilter.Of)
        .BindInput("TextFilter", TextFilter.Of)
        .BindInput("DateTimeFilter", DateTimeFilter.Of)
        .BindQuery(query => BindQuery(query, products))
        .Bind<Product>("Product", product => product
            .Read("sizes", it => Variants.SizesOf(it, null))
            .Read("colors", it => Variants.ColorsOf(it, null))
            .Read("skus", it => Variants.SkusOf(it, null)))
        .Bind<ProductCodes>("ProductCodes")
        .Bind<Company>("Company")
        .Bind<Category>("Category")
        .Bind<Connection<Product>>("ProductConnection")
        .Bind<Edge<Product>>("ProductEdge")
        .Bind<PageInfo>("PageInfo")
        .AddBrands()
        .AddCampaigns()
        .AddSkus("USD");

    private static void BindQuery(ObjectBinding<RootValue> query, InMemoryProducts products)
    {
        query.Resolve("products", async (_, context, token) => await products.ReadAsync(context.Argument<int?>("first"), token));
        foreach (var field in (string[])["node", "product"])
            query.Resolve<Product?>(field, (_, _, _) => throw new NotSupportedException());
        foreach (var field in (string[])["nodes", "productsById", "productsBySku"])
            query.Resolve<Product?[]>(field, (_, _, _) => throw new NotSupportedException());
    }
}
