using Polly;
using Polly.Retry;

namespace GraphProducts.Server.Upstreams.Http;

/// <summary>
/// When and how often a call that failed is tried again. All our calls are reads, so that repeating one is always allowed. The deadline of the
/// call is not here: it surrounds this (<see cref="UpstreamExchange"/>), so that no retry outlives it.
/// </summary>
internal static class UpstreamResilience
{
    /// <summary>How many attempts may follow the first.</summary>
    public const int MaxRetries = 2;

    /// <summary>An upstream that asks for a longer wait than this is not asked again within the same call.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(100);

    public static ResiliencePipeline<UpstreamAttempt> Create(TimeProvider time) =>
        new ResiliencePipelineBuilder<UpstreamAttempt> { TimeProvider = time }.AddRetry(Retry()).Build();

    /// <summary>Whether a call whose latest attempt came to this is tried again, as far as that attempt tells.</summary>
    public static bool IsWorthAnother(UpstreamAttempt attempt) =>
        attempt is { MayRetry: true, Failure: { } failure } && (failure.RetryAfter is not { } wait || wait <= LongestWait);

    private static RetryStrategyOptions<UpstreamAttempt> Retry() => new()
    {
        MaxRetryAttempts = MaxRetries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = FirstDelay,
        MaxDelay = LongestWait,
        ShouldHandle = static arguments => ValueTask.FromResult(IsWorthAnother(arguments.Outcome.Result)),
        DelayGenerator = static arguments => ValueTask.FromResult(arguments.Outcome.Result.Failure?.RetryAfter),
    };
}
