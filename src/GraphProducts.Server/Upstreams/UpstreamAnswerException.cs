namespace GraphProducts.Server.Upstreams;

/// <summary>A part of a row that is read only when it is asked for turned out not to be what the documentation promises.</summary>
internal sealed class UpstreamAnswerException(UpstreamFailure failure, Exception inner) : Exception(failure.Message, inner)
{
    public UpstreamFailure Failure { get; } = failure;
}
