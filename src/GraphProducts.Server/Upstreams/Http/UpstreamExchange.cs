using System.Net;
using System.Text.Json;
using Polly;

namespace GraphProducts.Server.Upstreams.Http;

/// <summary>Reads the value out of the body of a successful answer. Whatever it throws as <see cref="JsonException"/> is a bad response.</summary>
internal delegate UpstreamResult<T> BodyReader<T>(ReadOnlySpan<byte> utf8)
    where T : notnull;

/// <summary>
/// One call to one upstream, from the request to the value: deadline around retries around attempts, where an attempt is the request, its
/// status and its whole body. The client says how the request looks and how the body reads. Neither is ever logged.
/// </summary>
internal sealed partial class UpstreamExchange(
    UpstreamName upstream, HttpClient http, UpstreamOptions options, TimeProvider time, ILogger logger)
{
    private readonly ResiliencePipeline<UpstreamAttempt> resilience = UpstreamResilience.Create(time);

    /// <summary>A failure is data; only the caller's own cancellation throws.</summary>
    public async ValueTask<UpstreamResult<T>> SendAsync<T>(
        Func<HttpRequestMessage> createRequest, BodyReader<T> read, CancellationToken cancellationToken)
        where T : notnull
    {
        var attempt = await AttemptUntilDeadlineAsync(createRequest, cancellationToken).ConfigureAwait(false);
        using var body = attempt.Body;
        var result = body is null ? attempt.Failure! : Read(body, read);
        if (result.Failure is { } failure)
        {
            Log.CallFailed(logger, upstream, failure.CodeText, failure.Message);
        }

        return result;
    }

    private async ValueTask<UpstreamAttempt> AttemptUntilDeadlineAsync(
        Func<HttpRequestMessage> createRequest, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(options.Timeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        var call = new Call(this, createRequest);
        try
        {
            return await resilience.ExecuteAsync(static (call, token) => call.AttemptAsync(token), call, linked.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return UpstreamAttempt.Failed(call.LastFailure ?? UpstreamFailure.Timeout(upstream, options.Timeout));
        }
    }

    /// <summary>One call on its way through the retries. When its time ends between two attempts, the last failure says more than the clock.</summary>
    private sealed class Call(UpstreamExchange exchange, Func<HttpRequestMessage> createRequest)
    {
        public UpstreamFailure? LastFailure { get; private set; }

        public async ValueTask<UpstreamAttempt> AttemptAsync(CancellationToken cancellationToken)
        {
            LastFailure = null;
            var attempt = await exchange.AttemptAsync(createRequest, cancellationToken).ConfigureAwait(false);
            LastFailure = attempt.Failure;
            return attempt;
        }
    }

    private async ValueTask<UpstreamAttempt> AttemptAsync(Func<HttpRequestMessage> createRequest, CancellationToken cancellationToken)
    {
        using var request = createRequest();
        try
        {
            using var response = await http
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            return response.IsSuccessStatusCode
                ? await ReceiveAsync(response, cancellationToken).ConfigureAwait(false)
                : await RefusedAsync(response, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return Broken((exception as HttpRequestException)?.HttpRequestError ?? (exception as HttpIOException)?.HttpRequestError);
        }
        catch (InvalidDataException)
        {
            return UpstreamAttempt.Failed(UpstreamFailure.BadResponse(upstream, "sent a body that does not decompress."));
        }
    }

    private async ValueTask<UpstreamAttempt> ReceiveAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await PooledBody.ReadAsync(response.Content, options.MaxResponseBytes, cancellationToken).ConfigureAwait(false);
        if (body is null)
        {
            return UpstreamAttempt.Failed(UpstreamFailure.BadResponse(
                upstream, $"sent more than {options.MaxResponseBytes} bytes. Raise {upstream}:MaxResponseBytes if that is right."));
        }

        if (!IsPage(response, body.Utf8))
        {
            return UpstreamAttempt.Succeeded(body);
        }

        body.Dispose();
        return UpstreamAttempt.Failed(UpstreamFailure.Unavailable(
            upstream, $"answered with a web page: it is in maintenance, its login has expired, or {upstream}:BaseUrl is wrong."));
    }

    /// <summary>A page for people, with status 200: neither upstream answers JSON that starts with &lt;.</summary>
    private static bool IsPage(HttpResponseMessage response, ReadOnlySpan<byte> body) =>
        response.Content.Headers.ContentType?.MediaType is "text/html" or "application/xhtml+xml"
        || body.TrimStart(" \t\r\n"u8).StartsWith("<"u8);

    private async ValueTask<UpstreamAttempt> RefusedAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var retryAfter = RetryAfter.FromHeader(response, time);
        if (retryAfter is null && response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            using var body = await PooledBody
                .ReadAsync(response.Content, options.MaxResponseBytes, cancellationToken).ConfigureAwait(false);
            retryAfter = body is null ? null : RetryAfter.FromThrottleText(body.Utf8);
        }

        return UpstreamStatus.ToAttempt(upstream, response.StatusCode, retryAfter);
    }

    /// <summary>No answer, or half of one. The runtime's name for the kind of error is safe to show; its message may quote the upstream.</summary>
    private UpstreamAttempt Broken(HttpRequestError? error) => error is HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded
        ? UpstreamAttempt.Failed(UpstreamFailure.BadResponse(upstream, $"does not speak HTTP as we understand it ({error})."))
        : UpstreamAttempt.Failed(
            UpstreamFailure.Unavailable(upstream, $"could not be reached or broke off ({error ?? HttpRequestError.Unknown})."), mayRetry: true);

    private UpstreamResult<T> Read<T>(PooledBody body, BodyReader<T> read)
        where T : notnull
    {
        try
        {
            return read(body.Utf8);
        }
        catch (JsonException exception)
        {
            Log.Unreadable(logger, upstream, exception.Path, exception.LineNumber, exception.BytePositionInLine);
            return UpstreamFailure.BadResponse(upstream, "sent an answer that is not the JSON which its documentation promises.");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Upstream} call failed with {Code}: {Message}")]
        public static partial void CallFailed(ILogger logger, UpstreamName upstream, string code, string message);

        [LoggerMessage(2, LogLevel.Warning, "{Upstream} answer cannot be read at {Path} (line {Line}, byte {Byte})")]
        public static partial void Unreadable(ILogger logger, UpstreamName upstream, string? path, long? line, long? @byte);
    }
}
