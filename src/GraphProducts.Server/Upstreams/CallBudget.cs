namespace GraphProducts.Server.Upstreams;

/// <summary>
/// The upstream calls that one request may still ask for, so that a short document cannot use up what an upstream grants in a minute. One per request.
/// Whoever makes a call for a request takes it from here first. Questions count and not attempts: one that is shared with another request counts, retries do
/// not, nor what a client asks further of its own accord, as where an <c>ids=</c> call with unknown ids is refused as a whole.
/// </summary>
/// <param name="maximum">How many there are in all.</param>
internal sealed class CallBudget(int maximum)
{
    private int _taken;

    /// <summary>Takes a call. The failure says that there is none left; the call is not to be made then.</summary>
    public UpstreamFailure? Take(UpstreamName upstream) =>
        Interlocked.Increment(ref _taken) <= maximum ? null : UpstreamFailure.OverBudget(upstream, maximum);
}
