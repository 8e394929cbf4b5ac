using System.Net;

namespace GraphProducts.Server.Upstreams.Http;

/// <summary>One attempt: sends the request, judges the status, reads the whole body. What goes wrong ends here, as data.</summary>
internal sealed class AttemptSender(UpstreamName upstream, HttpMessageInvoker http, UpstreamOptions options, TimeProvider time)
{
    /// <summary>Throws only when the token is cancelled.</summary>
    public async ValueTask<UpstreamAttempt> SendAsync(UpstreamCall call, CancellationToken cancellationToken)
    {
        using var request = call.CreateRequest();
        try
        {
            using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return response.IsSuccessStatusCode
                ? Receive(response, await ReadAsync(response, cancellationToken).ConfigureAwait(false))
                : await RefusedAsync(response, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return Broken((exception as HttpRequestException)?.HttpRequestError ?? (exception as HttpIOException)?.HttpRequestError);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Broken(HttpRequestError.ConnectionError); // how the handler says that connecting alone took too long
        }
        catch (InvalidDataException)
        {
            return UpstreamAttempt.Failed(UpstreamFailure.BadResponse(upstream, "sent a body that does not decompress."));
        }
    }

    private ValueTask<AnswerBody?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        AnswerBody.ReadAsync(response.Content, options.MaxResponseBytes, cancellationToken);

    private UpstreamAttempt Receive(HttpResponseMessage response, AnswerBody? body)
    {
        if (body is not { } answer)
        {
            return UpstreamAttempt.Failed(UpstreamFailure.BadResponse(
                upstream, $"sent more than {options.MaxResponseBytes} bytes. Raise {upstream}:MaxResponseBytes if that is right."));
        }

        if (!IsPage(response, answer.Utf8.Span))
        {
            return UpstreamAttempt.Succeeded(answer);
        }

        return UpstreamAttempt.Failed(UpstreamFailure.Unavailable(
            upstream, $"answered with a web page: it is in maintenance, its login has expired, or {upstream}:BaseUrl is wrong."));
    }

    /// <summary>A page for people, with status 200: neither upstream answers JSON that starts with &lt;.</summary>
    private static bool IsPage(HttpResponseMessage response, ReadOnlySpan<byte> body) =>
        body.TrimStart(" \t\r\n"u8).StartsWith("<"u8) || (!IsPlainJson(response) && IsForPeople(response.Content.Headers.ContentType?.MediaType));

    /// <summary>What nearly every answer says of itself, so that the header need not be parsed.</summary>
    private static bool IsPlainJson(HttpResponseMessage response) =>
        response.Content.Headers.NonValidated.TryGetValues("Content-Type", out var type) && type.ToString() == "application/json";

    private static bool IsForPeople(string? mediaType) => mediaType is "text/html" or "application/xhtml+xml";

    private async ValueTask<UpstreamAttempt> RefusedAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var retryAfter = RetryAfter.FromHeader(response, time);
        if (retryAfter is null && response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            var body = await ReadAsync(response, cancellationToken).ConfigureAwait(false);
            retryAfter = body is { } answer ? RetryAfter.FromThrottleText(answer.Utf8.Span) : null;
        }

        return UpstreamStatus.ToAttempt(upstream, response.StatusCode, retryAfter);
    }

    /// <summary>No answer, or half of one. The runtime's name for the error, where it has one, is safe to show; its message may quote the upstream.</summary>
    private UpstreamAttempt Broken(HttpRequestError? error) =>
        error is HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded
            ? UpstreamAttempt.Failed(UpstreamFailure.BadResponse(upstream, $"does not speak HTTP as we understand it ({error})."))
            : UpstreamAttempt.Failed(
                UpstreamFailure.Unavailable(upstream, $"could not be reached or broke off{(error is null or HttpRequestError.Unknown ? "" : $" ({error})")}."),
                mayRetry: true);
}
