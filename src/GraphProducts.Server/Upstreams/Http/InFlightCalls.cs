namespace GraphProducts.Server.Upstreams.Http;

/// <summary>Makes one exchange of a call and reads its answer.</summary>
internal delegate Task<UpstreamResult<T>> MakeCall<T>(CancellationToken cancellationToken)
    where T : notnull;

/// <summary>
/// Equal calls at the same time share one exchange and the one value read from it, which therefore never changes after it was read.
/// 1. The first caller starts the call; others who ask the same while it is on its way join it. What comes of it, failures too, is everyone's.
/// 2. A caller who leaves goes alone. When the last one has left, the call is cancelled.
/// 3. With its end a call is forgotten: nothing is remembered here, and who asks then starts a new one.
/// </summary>
internal sealed class InFlightCalls
{
    private readonly Lock _gate = new();
    private readonly Dictionary<UpstreamCall, SharedCall> _calls = [];

    /// <summary>Throws only when the caller's own token is cancelled. Deadlines and retries are those of the call that is shared.</summary>
    public async ValueTask<UpstreamResult<T>> ShareAsync<T>(UpstreamCall call, MakeCall<T> make, CancellationToken cancellationToken)
        where T : notnull
    {
        cancellationToken.ThrowIfCancellationRequested();
        var shared = Join<T>(call, out var isFirst);
        if (isFirst)
            _ = RunAsync(call, shared, make);
        try
        {
            var result = await shared.Result.WaitAsync(cancellationToken).ConfigureAwait(false);

            // Whoever joined goes on elsewhere: the thread that read the answer would otherwise write the answers to all callers one after the other.
            if (!isFirst)
                await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            return result;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Leave(call, shared);
            throw;
        }
    }

    private SharedCall<T> Join<T>(UpstreamCall call, out bool isFirst)
        where T : notnull
    {
        lock (_gate)
        {
            isFirst = !_calls.TryGetValue(call, out var known);

            // A client reads all answers of one address alike, so that equal calls have values of one type.
            var shared = isFirst ? new SharedCall<T>() : (SharedCall<T>)known!;
            shared.Callers++;
            if (isFirst)
                _calls.Add(call, shared);
            return shared;
        }
    }

    private async Task RunAsync<T>(UpstreamCall call, SharedCall<T> shared, MakeCall<T> make)
        where T : notnull
    {
        try
        {
            var result = await make(shared.Abandoned.Token).ConfigureAwait(false);
            End(call, shared);
            shared.Completion.SetResult(result);
        }
        catch (OperationCanceledException exception) when (shared.Abandoned.IsCancellationRequested)
        {
            End(call, shared);
            shared.Completion.SetCanceled(exception.CancellationToken); // nobody waits any more
        }
        catch (Exception exception)
        {
            End(call, shared);
            shared.Completion.SetException(exception);
        }
    }

    /// <summary>Forgets a call before its value is out, so that nobody joins a call that has ended.</summary>
    private void End(UpstreamCall call, SharedCall shared)
    {
        lock (_gate)
            Forget(call, shared);
    }

    private void Leave(UpstreamCall call, SharedCall shared)
    {
        lock (_gate)
        {
            if (--shared.Callers > 0)
                return;
            Forget(call, shared);
        }

        // Outside the gate: what is cancelled runs here. Nobody can join any more.
        shared.Abandoned.Cancel();
    }

    /// <summary>An abandoned call is forgotten before it ends, and an equal one may have taken its place.</summary>
    private void Forget(UpstreamCall call, SharedCall shared)
    {
        if (_calls.GetValueOrDefault(call) == shared)
            _calls.Remove(call);
    }

    private abstract class SharedCall
    {
        /// <summary>How many wait for the call. Changes only within the gate.</summary>
        public int Callers { get; set; }

        /// <summary>Cancelled when the last caller has left. It has no timer, so that there is nothing to dispose.</summary>
        public CancellationTokenSource Abandoned { get; } = new();
    }

    private sealed class SharedCall<T> : SharedCall
        where T : notnull
    {
        public TaskCompletionSource<UpstreamResult<T>> Completion { get; } = new();

        public Task<UpstreamResult<T>> Result => Completion.Task;
    }
}
