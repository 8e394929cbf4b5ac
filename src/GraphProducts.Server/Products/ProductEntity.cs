using GraphProducts.GraphQL.Federation;

namespace GraphProducts.Server.Products;

/// <summary>Products as other subgraphs name them. The lookups ask data loaders, so the products of one gateway query share calls.</summary>
internal static class ProductEntity
{
    public static EntityBindings AddProducts(this EntityBindings entities) => entities.Bind<Product>("Product", product => product
        .Resolve("id", async (reference, context, _) => await context.Service<ProductLookup>().FindAsync(reference.Get<string>("id")!))
        .Resolve("source sku", async (reference, context, _) =>
            await context.Service<ProductLookup>().FindAsync(reference.Get<ProductSource>("source"), reference.Get<string>("sku")!)));
}
