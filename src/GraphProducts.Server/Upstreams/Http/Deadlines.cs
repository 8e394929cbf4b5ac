using System.Collections.Concurrent;

namespace GraphProducts.Server.Upstreams.Http;

/// <summary>
/// The deadlines of calls. A cancellation source whose time did not pass and whose caller stayed serves the next call, timer and all: nearly every
/// call. Whoever was given its token has to have ended by then, as sending a request and reading its body have.
/// </summary>
internal sealed class Deadlines(TimeSpan timeout, TimeProvider time)
{
    private readonly ConcurrentQueue<CancellationTokenSource> _idle = new();

    /// <summary>A deadline from now on, which also ends when the caller gives up. To be disposed once.</summary>
    public Deadline Start(CancellationToken caller)
    {
        if (_idle.TryDequeue(out var source))
            source.CancelAfter(timeout);
        else
            source = new CancellationTokenSource(timeout, time);
        return new Deadline(this, source, caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), source));
    }

    internal void TakeBack(CancellationTokenSource source)
    {
        if (source.TryReset())
            _idle.Enqueue(source);
        else
            source.Dispose();
    }
}

/// <summary>The deadline of one call.</summary>
internal readonly struct Deadline(Deadlines deadlines, CancellationTokenSource source, CancellationTokenRegistration caller) : IDisposable
{
    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        // First of all the caller is let go: it must not cancel the next call.
        caller.Dispose();
        deadlines.TakeBack(source);
    }
}
