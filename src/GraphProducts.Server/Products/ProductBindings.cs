using GraphProducts.GraphQL.Types.Bindings;
using GraphProducts.Server.Paging;
using GraphProducts.Server.Skus;
using GraphProducts.Server.Upstreams.DecoNetwork;

namespace GraphProducts.Server.Products;

/// <summary>The C# behind schema/products.graphql and schema/relay.graphql.</summary>
internal static class ProductBindings
{
    public static SchemaBindings AddProducts(this SchemaBindings bindings) => bindings
        .BindEnum<ProductSource>("ProductSource")
        .BindEnum<ProductOrder>("ProductOrder")
        .BindInput("ProductFilter", ProductFilter.Of)
        .BindInput("TextFilter", TextFilter.Of)
        .BindInput("DateTimeFilter", DateTimeFilter.Of)
        .BindQuery(ProductQueries.Bind)
        .Bind<Product>("Product", BindProduct)
        .Bind<ProductCodes>("ProductCodes")
        .Bind<Company>("Company")
        .Bind<Category>("Category")
        .Bind<Connection<Product>>("ProductConnection")
        .Bind<Edge<Product>>("ProductEdge")
        .Bind<PageInfo>("PageInfo");

    private static void BindProduct(ObjectBinding<Product> product) => product
        .Load<DecoProductByIdDataLoader, string, DecoProduct, Size[]?>("sizes", DetailKey, (it, detail) => Variants.SizesOf(it, detail))
        .Load<DecoProductByIdDataLoader, string, DecoProduct, Color[]?>("colors", DetailKey, (it, detail) => Variants.ColorsOf(it, detail))
        .Load<DecoProductByIdDataLoader, string, DecoProduct, Sku[]?>("skus", DetailKey, (it, detail) => Variants.SkusOf(it, detail));

    /// <summary>Only a DecoNetwork row from a list needs a detail read.</summary>
    private static bool DetailKey(Product product, out string key)
    {
        key = product.SourceId;
        return product is DecoCatalogueProduct { Detail: null };
    }
}
