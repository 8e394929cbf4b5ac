using GraphProducts.GraphQL.Errors;
using GraphProducts.Server.Identity;

namespace GraphProducts.Server.Products;

/// <summary>Finds products by their identity, through the loaders. Failures come as the loaders' exceptions, fit for clients.</summary>
internal sealed class ProductLookup(
    ScantrustProductBySkuDataLoader scantrustBySku, DecoProductByIdDataLoader decoById, DecoProductsByCodeDataLoader decoByCode)
{
    /// <summary>The product that an id names; null when it names none, or is not one of our ids.</summary>
    public async Task<Product?> FindAsync(string id) => GlobalId.TryParse(id) switch
    {
        { Kind: GlobalIdKind.Product, Source: ProductSource.Scantrust, Key: var sku } => await FindInScantrustAsync(sku),
        { Kind: GlobalIdKind.Product, Source: ProductSource.DecoNetwork, Key: var productId } => await FindInDecoNetworkAsync(productId),
        _ => null,
    };

    /// <summary>The product of a source that carries a sku; of several in DecoNetwork, the first.</summary>
    public async Task<Product?> FindAsync(ProductSource source, string sku) => source == ProductSource.Scantrust
        ? await FindInScantrustAsync(sku)
        : (await FindByCodeAsync(sku)).FirstOrDefault();

    /// <summary>Scantrust's product of a sku: the active list first, the archived one for what is missing there.</summary>
    public async Task<Product?> FindInScantrustAsync(string sku, bool includeArchived = true)
    {
        if (!CanExist(sku))
            return null;
        var row = await scantrustBySku.LoadAsync(new ScantrustSkuKey(sku, IsArchived: false));
        if (row is null && includeArchived)
            row = await scantrustBySku.LoadAsync(new ScantrustSkuKey(sku, IsArchived: true));
        return row is null ? null : new ScantrustCatalogueProduct(row);
    }

    /// <summary>All DecoNetwork products of a product code.</summary>
    public async Task<Product[]> FindByCodeAsync(string code)
    {
        if (!CanExist(code))
            return [];
        var rows = await decoByCode.LoadAsync(code) ?? [];
        return [.. rows.Select(row => new DecoCatalogueProduct(row, isDetail: false))];
    }

    private static bool CanExist(string sku) =>
        LookupLimits.Check("sku", sku) is { } refusal ? throw new GraphQLException(refusal) : LookupLimits.CanExist(sku);

    private async Task<Product?> FindInDecoNetworkAsync(string productId) =>
        await decoById.LoadAsync(productId) is { } row ? new DecoCatalogueProduct(row, isDetail: true) : null;
}
