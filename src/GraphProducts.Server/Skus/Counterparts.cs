using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Types.Bindings;
using GraphProducts.Server.Products;

namespace GraphProducts.Server.Skus;

/// <summary>The products of the other source that carry a sku's code: where the two catalogues meet.</summary>
internal static class Counterparts
{
    public static async Task<IReadOnlyList<Product[]?>> FindAsync(
        IReadOnlyList<Sku> skus, ResolverContext context, CancellationToken cancellationToken)
    {
        var lookup = context.Service<ProductLookup>();
        var includeArchived = context.Argument<bool>("includeArchived");

        // All searches are started before any is awaited: the loaders see every code, and each distinct one once.
        var searches = skus.Select(sku => FindAsync(lookup, sku, includeArchived)).ToArray();
        var found = new Product[]?[skus.Count];
        for (var i = 0; i < found.Length; i++)
        {
            try
            {
                found[i] = await searches[i];
            }
            catch (GraphQLException exception)
            {
                context.Report(i, exception.Error);
            }
        }

        return found;
    }

    private static async Task<Product[]> FindAsync(ProductLookup lookup, Sku sku, bool includeArchived)
    {
        if (sku.Code.Decode() is not { } code)
            return [];
        if (sku.Product.Source == ProductSource.Scantrust)
            return await lookup.FindByCodeAsync(code);
        return await lookup.FindInScantrustAsync(code, includeArchived) is { } product ? [product] : [];
    }
}
