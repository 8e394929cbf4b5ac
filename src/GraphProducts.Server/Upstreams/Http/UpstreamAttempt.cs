namespace GraphProducts.Server.Upstreams.Http;

/// <summary>What one request came to: a body, or a failure and whether another attempt may help.</summary>
/// <param name="Body">The body of a success; null otherwise.</param>
/// <param name="Failure">Null for a success.</param>
/// <param name="MayRetry">Whether the same request may well succeed at once.</param>
internal readonly record struct UpstreamAttempt(AnswerBody? Body, UpstreamFailure? Failure, bool MayRetry)
{
    public static UpstreamAttempt Succeeded(AnswerBody body) => new(body, Failure: null, MayRetry: false);

    public static UpstreamAttempt Failed(UpstreamFailure failure, bool mayRetry = false) => new(Body: null, failure, mayRetry);
}
