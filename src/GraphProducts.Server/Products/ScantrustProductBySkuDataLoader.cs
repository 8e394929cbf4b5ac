using GraphProducts.GraphQL.DataLoading;
using GraphProducts.Server.Upstreams;
using GraphProducts.Server.Upstreams.Scantrust;

namespace GraphProducts.Server.Products;

/// <summary>A sku and which of Scantrust's two lists to look in.</summary>
internal readonly record struct ScantrustSkuKey(string Sku, bool IsArchived);

/// <summary>Scantrust products by sku: one call per sku and list, since the API finds one sku at a time.</summary>
internal sealed class ScantrustProductBySkuDataLoader(BatchScheduler scheduler, ScantrustClient client, CallBudget budget)
    : SingleReadDataLoader<ScantrustSkuKey, ScantrustProduct>(scheduler)
{
    // One row is what there is. More are skus that differ in case alone, where the comparison upstream does not heed it; that there are more than these
    // of one sku is no reason to read on, since a list that were not filtered at all would be read to its end.
    private const int Rows = 10;

    protected override async Task<(ScantrustProduct? Value, UpstreamFailure? Failure)> ReadAsync(ScantrustSkuKey key, CancellationToken cancellationToken)
    {
        var request = new ScantrustListRequest(Rows, Offset: 0, key.IsArchived, key.Sku);
        var result = await budget.SpendAsync(UpstreamName.Scantrust, () => client.ListProductsAsync(request, cancellationToken));
        // A sku is a key, so another spelling is another product.
        return result.TryGetValue(out var page, out var failure)
            ? (Array.Find(page.Results, row => row.Sku.Decode() == key.Sku), null)
            : (null, failure);
    }
}
