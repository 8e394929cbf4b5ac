namespace GraphProducts.GraphQL.DataLoading;

/// <summary>
/// Reads by key, in batches: the keys of all parents of a layer make one batch, each distinct key is fetched once per request.
/// Lives as long as a request (a scoped service); keys it has answered are answered from memory.
/// </summary>
/// <typeparam name="TKey">What a value is found by; compared by value.</typeparam>
/// <typeparam name="TValue">What is found. A key that is not in the answer has the value null.</typeparam>
public abstract class BatchDataLoader<TKey, TValue>(BatchScheduler scheduler) : DataLoader
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Load<TValue>> _loads = [];
    private List<TKey> _waiting = [];

    /// <summary>The most keys of one call; more are split into parts that run side by side. Default: 100.</summary>
    public int MaxBatchSize { get; init; } = 100;

    /// <summary>The value of a key, or null when there is none.</summary>
    /// <exception cref="Exception">What the batch reported for the key.</exception>
    public Task<TValue?> LoadAsync(TKey key) => Request(key).AsTask();

    /// <summary>The values of several keys, in their order.</summary>
    public Task<TValue?[]> LoadManyAsync(IEnumerable<TKey> keys) => Task.WhenAll(keys.Select(LoadAsync).ToArray());

    /// <summary>Puts a value where a load of the key will find it, so that what is known already is not fetched.</summary>
    public void Prime(TKey key, TValue value)
    {
        lock (_lock)
        {
            if (!_loads.ContainsKey(key))
                _loads.Add(key, Load<TValue>.Known(value));
        }
    }

    /// <summary>
    /// Fetches up to <see cref="MaxBatchSize"/> distinct keys. An expected failure is part of the answer; an exception fails all keys of this part,
    /// and no others.
    /// </summary>
    protected abstract Task<BatchResult<TKey, TValue>> LoadBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    internal Load<TValue> Request(TKey key)
    {
        bool isFirst;
        Load<TValue>? load;
        lock (_lock)
        {
            if (_loads.TryGetValue(key, out load))
                return load;
            load = new Load<TValue>();
            _loads.Add(key, load);
            _waiting.Add(key);
            isFirst = _waiting.Count == 1;
        }

        if (isFirst)
            scheduler.Enqueue(this);
        return load;
    }

    internal sealed override async Task<Action> FetchAsync(CancellationToken cancellationToken)
    {
        var keys = TakeWaiting();
        if (keys.Count <= MaxBatchSize)
        {
            TKey[] all = [.. keys];
            var result = await LoadPartAsync(all, cancellationToken);
            return () => HandOut(all, result);
        }

        var parts = keys.Chunk(MaxBatchSize).ToArray();
        var results = await Task.WhenAll(parts.Select(part => LoadPartAsync(part, cancellationToken)));
        return () =>
        {
            for (var i = 0; i < parts.Length; i++)
                HandOut(parts[i], results[i]);
        };
    }

    private async Task<BatchResult<TKey, TValue>> LoadPartAsync(TKey[] keys, CancellationToken cancellationToken)
    {
        try
        {
            return await LoadBatchAsync(keys, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return BatchResult<TKey, TValue>.Failed(exception);
        }
    }

    private void HandOut(TKey[] keys, BatchResult<TKey, TValue> result)
    {
        foreach (var key in keys)
        {
            Load<TValue> load;
            lock (_lock)
                load = _loads[key];
            load.Complete(result.ValueOf(key), result.FailureOf(key));
        }
    }

    private List<TKey> TakeWaiting()
    {
        lock (_lock)
        {
            var taken = _waiting;
            _waiting = [];
            return taken;
        }
    }
}
