using System.Collections.Concurrent;
using GraphProducts.GraphQL.DataLoading;
using GraphProducts.Server.Errors;
using GraphProducts.Server.Upstreams;

namespace GraphProducts.Server.Products;

/// <summary>
/// A loader over an upstream that answers one key per call: each distinct key once, a few calls at a time. A failed call fails only its own key.
/// </summary>
internal abstract class SingleReadDataLoader<TKey, TValue> : BatchDataLoader<TKey, TValue>
    where TKey : notnull
    where TValue : class
{
    // Enough to hide the latency of single calls, few enough not to crowd out other requests.
    private const int MaxParallelCalls = 8;

    protected SingleReadDataLoader(BatchScheduler scheduler)
        : base(scheduler) => MaxBatchSize = int.MaxValue;

    /// <summary>Reads one key; a success without value means that there is none.</summary>
    protected abstract Task<(TValue? Value, UpstreamFailure? Failure)> ReadAsync(TKey key, CancellationToken cancellationToken);

    protected sealed override async Task<BatchResult<TKey, TValue>> LoadBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken)
    {
        var values = new ConcurrentDictionary<TKey, TValue>();
        var failures = new ConcurrentDictionary<TKey, Exception>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = MaxParallelCalls, CancellationToken = cancellationToken };
        UpstreamFailure? outage = null;
        await Parallel.ForEachAsync(keys, options, async (key, token) =>
        {
            // An upstream that is out of order is not asked for every remaining key, each with its own deadline and retries.
            var (value, failure) = outage is null ? await ReadAsync(key, token) : (null, outage);
            if (failure is { Code: not UpstreamFailureCode.BadResponse })
                outage = failure;
            if (failure is not null)
                failures[key] = failure.ToException();
            else if (value is not null)
                values[key] = value;
        });
        return BatchResult<TKey, TValue>.Of(values, failures);
    }
}
