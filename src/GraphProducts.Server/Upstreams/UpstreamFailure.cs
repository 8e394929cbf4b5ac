namespace GraphProducts.Server.Upstreams;

/// <summary>Why an upstream call gave no value. The set is closed: clients of the graph may switch on it.</summary>
internal enum UpstreamFailureCode
{
    /// <summary>The time that a call may take ran out.</summary>
    Timeout,

    /// <summary>The upstream asks us to slow down.</summary>
    Throttled,

    /// <summary>It cannot be reached, or says itself that it is out of order.</summary>
    Unavailable,

    /// <summary>It refuses our credentials. Nothing helps but other configuration, so it is never retried.</summary>
    Auth,

    /// <summary>It answered, but not with what its documentation promises.</summary>
    BadResponse,

    /// <summary>It was not asked: the request has no calls left (<see cref="CallBudget"/>).</summary>
    OverBudget,
}

/// <summary>A failed upstream call.</summary>
/// <param name="Upstream">Which upstream.</param>
/// <param name="Code">What kind of failure.</param>
/// <param name="RetryAfter">How long the upstream asks us to wait, where it says so.</param>
/// <param name="Message">What happened and what to do, in our words: never the upstream's text, never a credential.</param>
internal sealed record UpstreamFailure(UpstreamName Upstream, UpstreamFailureCode Code, TimeSpan? RetryAfter, string Message)
{
    /// <summary>Whether the time of the call, retries included, ran out: another call of the same request would probably wait as long.</summary>
    public bool IsOutOfTime { get; init; }

    /// <summary>The code as it appears in <c>extensions.code</c> of a GraphQL error.</summary>
    public string CodeText => Code switch
    {
        UpstreamFailureCode.Timeout => "UPSTREAM_TIMEOUT",
        UpstreamFailureCode.Throttled => "UPSTREAM_THROTTLED",
        UpstreamFailureCode.Unavailable => "UPSTREAM_UNAVAILABLE",
        UpstreamFailureCode.Auth => "UPSTREAM_AUTH",
        UpstreamFailureCode.BadResponse => "UPSTREAM_BAD_RESPONSE",
        UpstreamFailureCode.OverBudget => "LIMIT_EXCEEDED",
        _ => throw new InvalidOperationException($"{Code} is not an upstream failure code."),
    };

    public static UpstreamFailure Timeout(UpstreamName upstream, TimeSpan timeout) => new(
        upstream, UpstreamFailureCode.Timeout, null,
        string.Create(null, $"{upstream} did not answer within {timeout.TotalSeconds:0.###} s. Try again later, or raise its Timeout."));

    public static UpstreamFailure NotAskedAgain(UpstreamName upstream) => new(
        upstream, UpstreamFailureCode.Timeout, null,
        $"{upstream} was not asked again: an earlier call of the request used up its time. Try again later, or raise its Timeout.");

    public static UpstreamFailure Throttled(UpstreamName upstream, TimeSpan? retryAfter) => new(
        upstream, UpstreamFailureCode.Throttled, retryAfter,
        retryAfter is { } wait
            ? string.Create(null, $"{upstream} asks us to slow down. Try again in {Math.Ceiling(wait.TotalSeconds):0} s.")
            : $"{upstream} asks us to slow down. Try again later.");

    public static UpstreamFailure Unavailable(UpstreamName upstream, string what, TimeSpan? retryAfter = null) => new(
        upstream, UpstreamFailureCode.Unavailable, retryAfter, $"{upstream} {what} Try again later.");

    public static UpstreamFailure Auth(UpstreamName upstream, string what) => new(
        upstream, UpstreamFailureCode.Auth, null, $"{upstream} {what}");

    public static UpstreamFailure OverBudget(UpstreamName upstream, int maximum) => new(
        upstream, UpstreamFailureCode.OverBudget, null,
        $"{upstream} was not asked: the request needs more than {maximum} upstream calls. Ask for less at once, in several requests.");

    public static UpstreamFailure BadResponse(UpstreamName upstream, string what) => new(
        upstream, UpstreamFailureCode.BadResponse, null, $"{upstream} {what}");
}
