namespace GraphProducts.GraphQL.DataLoading;

/// <summary>
/// Decides when loaders fetch: in rounds, when nothing else can run, never by a timer. One per request (a scoped service).
/// A round fetches for all loaders that have keys, side by side, and hands out the answers only when all of them are there; so what a
/// resolver asks for next joins one batch with what the others ask for next, however long each upstream took.
/// </summary>
public sealed class BatchScheduler
{
    private readonly Lock _lock = new();
    private List<DataLoader> _waiting = [];
    private TaskCompletionSource? _wake;

    /// <summary>
    /// Runs an action when nothing else can run, beside what loaders fetch then; what it starts is not waited for. It is how calls that are
    /// not by key are put together.
    /// </summary>
    public void AtRoundStart(Action action) => Enqueue(new RoundStart(action));

    /// <summary>Called by a loader when its first key arrives.</summary>
    internal void Enqueue(DataLoader loader)
    {
        TaskCompletionSource? wake;
        lock (_lock)
        {
            _waiting.Add(loader);
            wake = _wake;
            _wake = null;
        }

        // Elsewhere, since the resolver that asked is still at work.
        if (wake is not null)
            ThreadPool.UnsafeQueueUserWorkItem(static wake => wake.TrySetResult(), wake, preferLocal: false);
    }

    /// <summary>Runs rounds until all the resolvers given have finished. Their failures are not observed here.</summary>
    internal async Task RunAsync(IReadOnlyList<Task> resolvers, CancellationToken cancellationToken)
    {
        while (true)
        {
            while (TakeWaiting() is { Count: > 0 } round)
                await FetchAsync(round, cancellationToken);
            if (WhenAllSettled(resolvers) is not { } settled)
                return;
            var wake = WakeWhen(settled);
            using (cancellationToken.UnsafeRegister(static (wake, token) => ((TaskCompletionSource)wake!).TrySetCanceled(token), wake))
                await wake.Task.ConfigureAwait(false);
        }
    }

    private static async Task FetchAsync(List<DataLoader> round, CancellationToken cancellationToken)
    {
        if (round is [var only])
        {
            (await only.FetchAsync(cancellationToken))();
            return;
        }

        var handOuts = await Task.WhenAll(round.Select(loader => loader.FetchAsync(cancellationToken)));
        foreach (var handOut in handOuts)
            handOut();
    }

    /// <summary>Ends when all resolvers have; null when they have already. Mostly there is one, which needs no task around it.</summary>
    private static Task? WhenAllSettled(IReadOnlyList<Task> resolvers)
    {
        Task? open = null;
        foreach (var resolver in resolvers)
        {
            if (resolver.IsCompleted)
                continue;
            if (open is not null)
                return Task.WhenAll(resolvers);
            open = resolver;
        }

        return open;
    }

    private List<DataLoader> TakeWaiting()
    {
        lock (_lock)
        {
            if (_waiting.Count == 0)
                return _waiting;
            var taken = _waiting;
            _waiting = [];
            return taken;
        }
    }

    /// <summary>Ends when the resolvers have ended or keys have arrived: one task, whichever it is, and whoever ends it runs on with what waited.</summary>
    private TaskCompletionSource WakeWhen(Task settled)
    {
        var wake = new TaskCompletionSource();
        lock (_lock)
        {
            if (_waiting.Count > 0)
                wake.SetResult();
            else
                _wake = wake;
        }

        settled.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(() => wake.TrySetResult());
        return wake;
    }

    private sealed class RoundStart(Action action) : DataLoader
    {
        internal override Task<Action> FetchAsync(CancellationToken cancellationToken)
        {
            action();
            return Task.FromResult<Action>(static () => { });
        }
    }
}
