using GraphProducts.GraphQL.Federation;

namespace GraphProducts.Server.Skus;

/// <summary>Skus as other subgraphs name them: found as the field <c>sku</c> finds them.</summary>
internal static class SkuEntity
{
    public static EntityBindings AddSkus(this EntityBindings entities) => entities.Bind<Sku>("Sku", sku => sku
        .Resolve("code", async (reference, context, _) => await SkuQueries.FindAsync(context, reference.Get<string>("code")!, [])));
}
