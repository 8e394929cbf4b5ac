using GraphProducts.GraphQL.DataLoading;
using GraphProducts.Server.Upstreams;
using GraphProducts.Server.Upstreams.DecoNetwork;

namespace GraphProducts.Server.Products;

/// <summary>The DecoNetwork products that carry a product code: one search per code, since conditions cannot be joined by OR. Codes need not be unique.</summary>
internal sealed class DecoProductsByCodeDataLoader(BatchScheduler scheduler, DecoNetworkClient client)
    : SingleReadDataLoader<string, DecoProduct[]>(scheduler)
{
    protected override async Task<(DecoProduct[]? Value, UpstreamFailure? Failure)> ReadAsync(string key, CancellationToken cancellationToken)
    {
        var condition = DecoCondition.On(DecoField.ProductCode, DecoOperator.Equal, key);
        var result = await client.FindAsync([condition], DecoNetworkClient.MaxRows, 0, cancellationToken);

        // Whether the comparison upstream heeds case is not documented; a code is a key, so another spelling is another product.
        return result.TryGetValue(out var page, out var failure) ? (Array.FindAll(page.Products, row => row.ProductCode.Decode() == key), null) : (null, failure);
    }
}
