using GraphProducts.GraphQL.Errors;
using GraphProducts.Server.Upstreams;

namespace GraphProducts.Server.Errors;

/// <summary>Failures of upstreams as clients read them.</summary>
internal static class UpstreamErrors
{
    /// <summary>The failure as an error: its code, the upstream's name, and how long to wait where the upstream says so.</summary>
    public static GraphQLError ToError(this UpstreamFailure failure) => new(failure.Message)
    {
        Code = failure.CodeText,
        Extensions = failure.RetryAfter is { } wait
            ? [new("upstream", failure.Upstream.ToString()), new("retryAfterMs", (long)Math.Ceiling(wait.TotalMilliseconds))]
            : [new("upstream", failure.Upstream.ToString())],
    };

    /// <summary>The failure as what a data loader hands on.</summary>
    public static GraphQLException ToException(this UpstreamFailure failure) => new(failure.ToError());
}
