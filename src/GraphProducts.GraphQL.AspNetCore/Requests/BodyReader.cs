using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace GraphProducts.GraphQL.AspNetCore.Requests;

/// <summary>Reads the parameters of a POST, straight from the buffers that the body arrived in unless it is compressed.</summary>
internal static class BodyReader
{
    public static async ValueTask<RequestReading> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (BodyMediaType.Check(request) is { } refusal)
            return refusal;
        if (BodyCodings.Read(request.Headers.ContentEncoding, out var codingRefusal) is not { } codings)
            return codingRefusal!;
        if (request.ContentLength > maxBytes)
            return RequestRefusal.TooLarge(maxBytes);
        try
        {
            return codings.Count == 0
                ? await ReadWholeAsync(request, maxBytes, cancellationToken)
                : await CompressedBodyReader.ReadAsync(request, codings, maxBytes, cancellationToken);
        }
        catch (BadHttpRequestException exception)
        {
            return new RequestRefusal(exception.StatusCode, $"The body cannot be read: {exception.Message}");
        }
        catch (IOException exception) when (exception.InnerException is OverflowException)
        {
            // Kestrel does not count this one among the bad requests.
            return RequestRefusal.BadRequest($"The body cannot be read: {exception.Message} A chunk says that it is larger than any body may be.");
        }
    }

    private static async ValueTask<RequestReading> ReadWholeAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        var reader = request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken);
            var buffer = result.Buffer;
            var isTooLarge = buffer.Length > maxBytes;
            if (isTooLarge || result.IsCompleted)
            {
                RequestReading reading = isTooLarge ? RequestRefusal.TooLarge(maxBytes) : Parse(buffer);
                reader.AdvanceTo(buffer.End);
                return reading;
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    private static RequestReading Parse(in ReadOnlySequence<byte> body)
    {
        if (body.IsSingleSegment)
            return JsonParametersReader.Read(body.FirstSpan);
        var length = (int)body.Length;
        var joined = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            body.CopyTo(joined);
            return JsonParametersReader.Read(joined.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(joined);
        }
    }
}
