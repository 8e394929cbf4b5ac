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
    protected override async Task<(ScantrustProduct? Value, UpstreamFailure? Failure)> ReadAsync(ScantrustSkuKey key, CancellationToken cancellationToken)
    {
        var request = new ScantrustListRequest(Limit: 1, IsArchived: key.IsArchived, SkuExact: key.Sku);
        var result = await client.ListProductsAsync(request, cancellationToken);

        // Whether the comparison upstream heeds case is not documented; a sku is a key, so another spelling is another product.
        return result.TryGetValue(out var page, out var failure) ? (Array.Find(page.Results, row => row.Sku.Decode() == key.Sku), null) : (null, failure);
    }
}
