using System.Net;

namespace GraphProducts.Server.Upstreams.Http;

/// <summary>
/// What an HTTP status other than success means. 408 is a timeout: the upstream gave up waiting. 504 is not: the upstream's own gateway
/// could not reach it, so it is unavailable. A redirect is never followed, because it would carry the credentials along.
/// </summary>
internal static class UpstreamStatus
{
    public static UpstreamAttempt ToAttempt(UpstreamName upstream, HttpStatusCode status, TimeSpan? retryAfter) => (int)status switch
    {
        401 or 403 => UpstreamAttempt.Failed(UpstreamFailure.Auth(
            upstream, $"refuses our credentials (HTTP {(int)status}). Check the credentials and permissions configured under {upstream}.")),
        408 => UpstreamAttempt.Failed(new UpstreamFailure(
            upstream, UpstreamFailureCode.Timeout, retryAfter, $"{upstream} gave up waiting (HTTP 408). Try again later.")),
        429 => UpstreamAttempt.Failed(UpstreamFailure.Throttled(upstream, retryAfter), mayRetry: retryAfter is not null),
        >= 500 => UpstreamAttempt.Failed(
            UpstreamFailure.Unavailable(upstream, $"is out of order (HTTP {(int)status}).", retryAfter), mayRetry: IsPassing(status)),
        >= 300 and < 400 => UpstreamAttempt.Failed(UpstreamFailure.BadResponse(
            upstream, $"redirects elsewhere (HTTP {(int)status}). Set {upstream}:BaseUrl to the final address.")),
        _ => UpstreamAttempt.Failed(UpstreamFailure.BadResponse(
            upstream, $"refused the request (HTTP {(int)status}). Check {upstream}:BaseUrl; else it is a bug of this server.")),
    };

    private static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
}
