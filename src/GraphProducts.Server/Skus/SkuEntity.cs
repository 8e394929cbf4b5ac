using GraphProducts.GraphQL.Federation;
using GraphProducts.Server.Products;

namespace GraphProducts.Server.Skus;

/// <summary>Skus as other subgraphs name them: exactly, as one of a product; or by a code alone, as the field <c>sku</c> finds them. Who gives all means the first.</summary>
internal static class SkuEntity
{
    public static EntityBindings AddSkus(this EntityBindings entities) => entities.Bind<Sku>("Sku", sku => sku
        .Resolve("product { id } sourceId", async (reference, context, _) =>
            await context.Service<ProductLookup>().FindAsync(reference.Get<string>("product.id")!) is { } product
                ? Variants.Find(product, reference.Get<string>("sourceId")!)
                : null)
        .Resolve("code", async (reference, context, _) => await SkuQueries.FindAsync(context, reference.Get<string>("code")!, [])));
}
