using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace GraphProducts.GraphQL.AspNetCore.Requests;

/// <summary>Reads the parameters of a POST straight from the buffers that the body arrived in.</summary>
internal static class BodyReader
{
    public static async ValueTask<RequestReading> ReadAsync(HttpRequest request, int maxBytes)
    {
        if (BodyMediaType.Check(request) is { } refusal)
            return refusal;
        if (request.ContentLength > maxBytes)
            return RequestRefusal.TooLarge(maxBytes);
        try
        {
            return await ReadWholeAsync(request, maxBytes);
        }
        catch (BadHttpRequestException exception)
        {
            return new RequestRefusal(exception.StatusCode, $"The body cannot be read: {exception.Message}");
        }
    }

    private static async ValueTask<RequestReading> ReadWholeAsync(HttpRequest request, int maxBytes)
    {
        var reader = request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync(request.HttpContext.RequestAborted);
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
