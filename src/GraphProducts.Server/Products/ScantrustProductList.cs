using GraphProducts.Server.Paging;
using GraphProducts.Server.Upstreams;
using GraphProducts.Server.Upstreams.Scantrust;

namespace GraphProducts.Server.Products;

/// <summary>Scantrust's active or archived list, newest first.</summary>
internal sealed class ScantrustProductList(ScantrustClient client, CallBudget budget, bool isArchived, string? sku) : IOffsetList<Product>
{
    public string Name => isArchived ? "scantrust-archived" : "scantrust";

    public int MaximumWindow => client.MaximumRows;

    public string KeyOf(Product row) => row.SourceId.ToString();

    // Newest first.
    public long? SortKeyOf(Product row) => -row.CreatedAt?.UtcTicks;

    public async Task<OffsetPage<Product>> FetchAsync(OffsetWindow window, CancellationToken cancellationToken)
    {
        var request = new ScantrustListRequest(window.Limit, window.Offset, isArchived, sku);
        var result = await budget.SpendAsync(UpstreamName.Scantrust, () => client.ListProductsAsync(request, cancellationToken));
        if (!result.TryGetValue(out var page, out var failure))
            return OffsetPage<Product>.Failed(failure);
        var rows = new Product[page.Results.Length];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = new ScantrustCatalogueProduct(page.Results[i]);
        return OffsetPage<Product>.Of(rows, (int)Math.Min(page.Count ?? 0, int.MaxValue));
    }
}
