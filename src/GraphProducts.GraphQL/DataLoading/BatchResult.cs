namespace GraphProducts.GraphQL.DataLoading;

/// <summary>What a batch answered: values by key, and failures of single keys or of all. A key without either has the value null.</summary>
public sealed class BatchResult<TKey, TValue>
    where TKey : notnull
    where TValue : class
{
    private readonly IReadOnlyDictionary<TKey, TValue> _values;
    private readonly IReadOnlyDictionary<TKey, Exception>? _failures;
    private readonly Exception? _failure;

    private BatchResult(IReadOnlyDictionary<TKey, TValue> values, IReadOnlyDictionary<TKey, Exception>? failures, Exception? failure)
    {
        _values = values;
        _failures = failures;
        _failure = failure;
    }

    /// <summary>Values by key, and the failures of those keys that could not be read.</summary>
    public static BatchResult<TKey, TValue> Of(IReadOnlyDictionary<TKey, TValue> values, IReadOnlyDictionary<TKey, Exception>? failures = null) =>
        new(values, failures, null);

    /// <summary>No key could be read, all for the same reason.</summary>
    public static BatchResult<TKey, TValue> Failed(Exception failure) => new(new Dictionary<TKey, TValue>(), null, failure);

    internal TValue? ValueOf(TKey key) => _values.GetValueOrDefault(key);

    internal Exception? FailureOf(TKey key) => _failure ?? _failures?.GetValueOrDefault(key);
}
