using GraphProducts.GraphQL.Types.Bindings;
using GraphProducts.Server.Json;
using GraphProducts.Server.Upstreams.Json;

namespace GraphProducts.Server.Skus;

/// <summary>The C# behind schema/skus.graphql.</summary>
internal static class SkuBindings
{
    /// <param name="bindings">The bindings to add to.</param>
    /// <param name="currency">The ISO 4217 code of DecoNetwork's prices, or null when it is not known.</param>
    public static SchemaBindings AddSkus(this SchemaBindings bindings, string? currency) => bindings
        .BindLeaf<JsonAmount, JsonAmountWriter>("Decimal")
        .BindQuery(SkuQueries.Bind)
        .Bind<Sku>("Sku", sku => sku
            .Read("price", it => Money.Of(it.Price, currency))
            .Read("cost", it => Money.Of(it.Cost, currency))
            .Batch<Products.Product[]?>("counterparts", Counterparts.FindAsync))
        .Bind<Money>("Money")
        .Bind<Size>("Size")
        .Bind<SubSize>("SubSize")
        .Bind<Color>("Color");
}
