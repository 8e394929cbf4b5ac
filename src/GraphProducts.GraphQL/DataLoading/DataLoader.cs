namespace GraphProducts.GraphQL.DataLoading;

/// <summary>What the scheduler knows of a loader: that it has keys, and how to fetch them. Derive from <see cref="BatchDataLoader{TKey, TValue}"/>.</summary>
public abstract class DataLoader
{
    private protected DataLoader()
    {
    }

    /// <summary>Fetches all keys that are waiting. The answers are kept back until the returned action is run.</summary>
    internal abstract Task<Action> FetchAsync(CancellationToken cancellationToken);
}
