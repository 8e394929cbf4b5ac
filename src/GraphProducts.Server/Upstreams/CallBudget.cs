namespace GraphProducts.Server.Upstreams;

/// <summary>
/// What one request may still ask of the upstreams: a number of calls in all, so that a short document cannot use up what an upstream grants in a minute;
/// and nothing more of an upstream that let the time of a call run out, since steps that follow each other would each wait as long, until the time of the
/// request were over and the other upstream's half of the answer lost.
/// Questions count and not attempts: one that is shared with another request counts, retries do not, nor what a client asks further of its own accord, as
/// where an <c>ids=</c> call with unknown ids is refused as a whole.
/// </summary>
/// <param name="maximum">How many calls there are in all.</param>
internal sealed class CallBudget(int maximum)
{
    private static readonly int s_upstreams = Enum.GetValues<UpstreamName>().Length;

    private readonly bool[] _isOutOfTime = new bool[s_upstreams];
    private int _taken;

    /// <summary>Makes a call for the request, or says why it is not to be made.</summary>
    public async ValueTask<UpstreamResult<T>> SpendAsync<T>(UpstreamName upstream, Func<ValueTask<UpstreamResult<T>>> call)
        where T : notnull
    {
        if (_isOutOfTime[(int)upstream])
            return UpstreamFailure.NotAskedAgain(upstream);
        if (Interlocked.Increment(ref _taken) > maximum)
            return UpstreamFailure.OverBudget(upstream, maximum);
        var result = await call().ConfigureAwait(false);
        if (result.Failure is { IsOutOfTime: true })
            GiveUp(upstream);
        return result;
    }

    /// <summary>Makes no more calls to an upstream, as after one whose time ran out.</summary>
    public void GiveUp(UpstreamName upstream) => _isOutOfTime[(int)upstream] = true;
}
