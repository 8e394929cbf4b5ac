using GraphProducts.GraphQL.DataLoading;
using GraphProducts.Server.Upstreams;
using GraphProducts.Server.Upstreams.DecoNetwork;

namespace GraphProducts.Server.Products;

/// <summary>The DecoNetwork products that carry a product code: one search per code, since conditions cannot be joined by OR. Codes need not be unique.</summary>
internal sealed class DecoProductsByCodeDataLoader(BatchScheduler scheduler, DecoNetworkClient client, CallBudget budget)
    : SingleReadDataLoader<string, DecoProduct[]>(scheduler)
{
    protected override async Task<(DecoProduct[]? Value, UpstreamFailure? Failure)> ReadAsync(string key, CancellationToken cancellationToken)
    {
        DecoCondition[] conditions = [DecoCondition.On(DecoField.ProductCode, DecoOperator.Equal, key)];
        var found = new List<DecoProduct>();
        for (long total = 1, offset = 0; offset < total;)
        {
            var from = (int)offset;
            var result = await budget.SpendAsync(
                UpstreamName.DecoNetwork, () => client.FindAsync(conditions, DecoNetworkClient.MaxRows, from, cancellationToken));
            if (!result.TryGetValue(out var page, out var failure))
                return (null, failure);

            // Whether the comparison upstream heeds case is not documented; a code is a key, so another spelling is another product.
            found.AddRange(page.Products.Where(row => row.ProductCode.Decode() == key));
            offset += page.Products.Length;
            total = page.Products.Length == 0 ? 0 : page.Total;
        }

        return ([.. found], null);
    }
}
