using System.Text.Json;
using Polly;

namespace GraphProducts.Server.Upstreams.Http;

/// <summary>Reads the value out of the body of a success. A <see cref="JsonException"/> out of it is a bad response.</summary>
internal delegate UpstreamResult<T> BodyReader<T>(AnswerBody body)
    where T : notnull;

/// <summary>
/// One call to one upstream, from the request to the value: equal calls at the same time are made once (<see cref="InFlightCalls"/>); the deadline
/// around the attempts (<see cref="AttemptSender"/>), the first of them alone, the others through the retries (<see cref="UpstreamResilience"/>).
/// The client says how the request looks and how the body reads. Neither is ever logged.
/// </summary>
internal sealed partial class UpstreamExchange(
    UpstreamName upstream, HttpMessageInvoker http, UpstreamOptions options, TimeProvider time, ILogger logger)
{
    private readonly AttemptSender _sender = new(upstream, http, options, time);
    private readonly ResiliencePipeline<UpstreamAttempt> _resilience = UpstreamResilience.Create(time);

    private readonly Deadlines _deadlines = new(options.Timeout, time);
    private readonly InFlightCalls _inFlight = new();

    /// <summary>A failure is data; only the caller's own cancellation throws. The value may be shared with other callers.</summary>
    public ValueTask<UpstreamResult<T>> SendAsync<T>(UpstreamCall call, BodyReader<T> read, CancellationToken cancellationToken)
        where T : notnull => options.CoalesceCalls
            ? _inFlight.ShareAsync(call, abandoned => ExchangeAsync(call, read, abandoned).AsTask(), cancellationToken)
            : ExchangeAsync(call, read, cancellationToken);

    private async ValueTask<UpstreamResult<T>> ExchangeAsync<T>(UpstreamCall call, BodyReader<T> read, CancellationToken cancellationToken)
        where T : notnull
    {
        using var deadline = _deadlines.Start(cancellationToken);
        Retries? retries = null;
        try
        {
            var attempt = await _sender.SendAsync(call, deadline.Token).ConfigureAwait(false);
            if (UpstreamResilience.IsWorthAnother(attempt))
            {
                retries = new Retries(_sender, call, attempt);
                attempt = await _resilience
                    .ExecuteAsync(static (retries, token) => retries.NextAsync(token), retries, deadline.Token).ConfigureAwait(false);
            }

            return Finish(attempt, read);
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var failure = retries?.LastFailure ?? UpstreamFailure.Timeout(upstream, options.Timeout);
            return Finish(UpstreamAttempt.Failed(failure with { IsOutOfTime = true }), read);
        }
    }

    private UpstreamResult<T> Finish<T>(UpstreamAttempt attempt, BodyReader<T> read)
        where T : notnull
    {
        var result = attempt.Body is { } body ? Read(body, read) : attempt.Failure!;
        if (result.Failure is { } failure)
        {
            Log.CallFailed(logger, upstream, failure.CodeText, failure.Message);
        }

        return result;
    }

    private UpstreamResult<T> Read<T>(AnswerBody body, BodyReader<T> read)
        where T : notnull
    {
        try
        {
            return read(body);
        }
        catch (JsonException exception)
        {
            Log.Unreadable(logger, upstream, exception.LineNumber, exception.BytePositionInLine);
            return UpstreamFailure.BadResponse(upstream, "sent an answer that is not the JSON which its documentation promises.");
        }
    }

    /// <summary>
    /// A call whose first attempt failed, on its way through the retries: they see that attempt first, as if they had made it. When time ends
    /// between two attempts, the last failure says more than the clock.
    /// </summary>
    private sealed class Retries(AttemptSender sender, UpstreamCall call, UpstreamAttempt first)
    {
        private bool _isFirstSeen;

        public UpstreamFailure? LastFailure { get; private set; } = first.Failure;

        public async ValueTask<UpstreamAttempt> NextAsync(CancellationToken cancellationToken)
        {
            if (!_isFirstSeen)
            {
                _isFirstSeen = true;
                return first;
            }

            LastFailure = null;
            var attempt = await sender.SendAsync(call, cancellationToken).ConfigureAwait(false);
            LastFailure = attempt.Failure;
            return attempt;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Upstream} call failed with {Code}: {Message}")]
        public static partial void CallFailed(ILogger logger, UpstreamName upstream, string code, string message);

        [LoggerMessage(2, LogLevel.Warning, "{Upstream} answer cannot be read from line {Line}, byte {Byte} on")]
        public static partial void Unreadable(ILogger logger, UpstreamName upstream, long? line, long? @byte);
    }
}
