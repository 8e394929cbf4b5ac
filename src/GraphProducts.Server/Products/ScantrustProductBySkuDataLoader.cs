using GraphProducts.GraphQL.DataLoading;
using GraphProducts.Server.Upstreams;
using GraphProducts.Server.Upstreams.Scantrust;

namespace GraphProducts.Server.Products;

/// <summary>A sku and which of Scantrust's two lists to look in.</summary>
internal readonly record struct ScantrustSkuKey(string Sku, bool IsArchived);

/// <summary>Scantrust products by sku: one call per sku and list, since the API finds one sku at a time.</summary>
internal sealed class ScantrustProductBySkuDataLoader(BatchScheduler scheduler, ScantrustClient client)
    : SingleReadDataLoader<ScantrustSkuKey, ScantrustProduct>(scheduler)
{
    // One row is what there is. More are skus that differ in case alone, where the comparison upstream does not heed it.
    private const int Rows = 10;

    protected override async Task<(ScantrustProduct? Value, UpstreamFailure? Failure)> ReadAsync(ScantrustSkuKey key, CancellationToken cancellationToken)
    {
        for (long total = 1, offset = 0; offset < total;)
        {
            var request = new ScantrustListRequest(Rows, (int)offset, key.IsArchived, key.Sku);
            var result = await client.ListProductsAsync(request, cancellationToken);
            if (!result.TryGetValue(out var page, out var failure))
                return (null, failure);

            // A sku is a key, so another spelling is another product.
            if (Array.Find(page.Results, row => row.Sku.Decode() == key.Sku) is { } found)
                return (found, null);
            offset += page.Results.Length;
            total = page.Results.Length == 0 ? 0 : page.Count ?? 0;
        }

        return (null, null);
    }
}
