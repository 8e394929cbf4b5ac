using GraphProducts.GraphQL.Types.Bindings;
using GraphProducts.Server.Identity;
using GraphProducts.Server.Json;
using GraphProducts.Server.Paging;
using GraphProducts.Server.Skus;
using GraphProducts.Server.Upstreams.DecoNetwork;
using GraphProducts.Server.Upstreams.Json;

namespace GraphProducts.Server.Products;

/// <summary>The C# behind schema/products.graphql and schema/relay.graphql.</summary>
internal static class ProductBindings
{
    public static SchemaBindings AddProducts(this SchemaBindings bindings) => bindings
        .AddProductTypes()
        .BindQuery(ProductQueries.Bind)
        .Bind<Product>("Product", BindProduct);

    /// <summary>What needs no upstream: all but the lookups and the fields of details.</summary>
    public static SchemaBindings AddProductTypes(this SchemaBindings bindings) => bindings
        .BindLeaf<JsonText, JsonTextWriter>("String", "URL", "UUID")
        .BindLeaf<NodeId, NodeIdWriter>("ID")
        .BindEnum<ProductSource>("ProductSource")
        .BindEnum<ProductOrder>("ProductOrder")
        .BindInput("ProductFilter", ProductFilter.Of)
        .BindInput("TextFilter", TextFilter.Of)
        .BindInput("DateTimeFilter", DateTimeFilter.Of)
        .Bind<ProductCodes>("ProductCodes")
        .Bind<Company>("Company")
        .Bind<Category>("Category")
        .Bind<Connection<Product>>("ProductConnection", connection => connection.Read("pages", PageLinks.Of))
        .Bind<Edge<Product>>("ProductEdge")
        .Bind<PageInfo>("PageInfo", pageInfo => pageInfo.Read("pages", PageLinks.Of))
        .Bind<PageCursor>("PageCursor");

    private static void BindProduct(ObjectBinding<Product> product) => product
        .Load<DecoProductByIdDataLoader, string, DecoProduct, Size[]?>("sizes", DetailKey, (it, detail) => Variants.SizesOf(it, detail))
        .Load<DecoProductByIdDataLoader, string, DecoProduct, Color[]?>("colors", DetailKey, (it, detail) => Variants.ColorsOf(it, detail))
        .Load<DecoProductByIdDataLoader, string, DecoProduct, Sku[]?>("skus", DetailKey, (it, detail) => Variants.SkusOf(it, detail));

    /// <summary>Only a DecoNetwork row from a list needs a detail read.</summary>
    private static bool DetailKey(Product product, out string key)
    {
        var needsDetail = product is DecoCatalogueProduct { Detail: null };
        key = needsDetail ? product.SourceId.ToString() : "";
        return needsDetail;
    }
}
