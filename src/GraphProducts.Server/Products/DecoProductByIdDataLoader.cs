using GraphProducts.GraphQL.DataLoading;
using GraphProducts.Server.Errors;
using GraphProducts.Server.Upstreams;
using GraphProducts.Server.Upstreams.DecoNetwork;

namespace GraphProducts.Server.Products;

/// <summary>DecoNetwork detail rows by product id: one <c>ids=</c> call per 100.</summary>
internal sealed class DecoProductByIdDataLoader : BatchDataLoader<string, DecoProduct>
{
    private readonly DecoNetworkClient _client;
    private readonly CallBudget _budget;

    public DecoProductByIdDataLoader(BatchScheduler scheduler, DecoNetworkClient client, CallBudget budget)
        : base(scheduler)
    {
        (_client, _budget) = (client, budget);
        MaxBatchSize = DecoNetworkClient.MaxRows;
    }

    protected override async Task<BatchResult<string, DecoProduct>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var result = await _budget.SpendAsync(UpstreamName.DecoNetwork, () => _client.GetAsync(keys, cancellationToken));
        if (!result.TryGetValue(out var products, out var failure))
            return BatchResult<string, DecoProduct>.Failed(failure.ToException());
        if (products.Failed.Values.Any(static failure => failure.IsOutOfTime))
            _budget.GiveUp(UpstreamName.DecoNetwork);
        return BatchResult<string, DecoProduct>.Of(products.Found, FailuresOf(products));
    }

    private static Dictionary<string, Exception>? FailuresOf(DecoProductsById products) =>
        products.Failed.Count == 0 ? null : products.Failed.ToDictionary(pair => pair.Key, pair => (Exception)pair.Value.ToException());
}
