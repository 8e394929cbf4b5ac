using GraphProducts.GraphQL.AspNetCore.Compression;
using Microsoft.AspNetCore.Http;

namespace GraphProducts.GraphQL.AspNetCore.Requests;

/// <summary>
/// Reads the parameters of a compressed POST. Nothing is inflated beyond the limit of a body: it holds for what arrives, for what comes out, and
/// for what is between two codings, since a few kilobytes can hold terabytes. ASP.NET Core's request decompression knows one coding at a time and
/// limits only its result, so it is not used.
/// </summary>
internal static class CompressedBodyReader
{
    private const int PieceBytes = 4096;

    public static async ValueTask<RequestReading> ReadAsync(
        HttpRequest request, IReadOnlyList<ContentCoding> codings, int maxBytes, CancellationToken cancellationToken)
    {
        try
        {
            await using var body = Decompress(request.Body, codings, maxBytes);
            using var read = new PooledStream(PieceBytes);
            while (await body.ReadAsync(read.Free(PieceBytes), cancellationToken) is > 0 and var count)
                read.Advance(count);
            return JsonParametersReader.Read(read.Written.Span);
        }
        catch (StreamLimitException)
        {
            return RequestRefusal.TooLarge(maxBytes);
        }
        catch (Exception exception) when (IsBroken(exception))
        {
            return RequestRefusal.BadRequest(
                $"The body does not decompress. It is broken or cut short, or it is not what its Content-Encoding says: {string.Join(", ", codings.Select(coding => coding.Name))}.");
        }
    }

    // What was applied last comes off first.
    private static Stream Decompress(Stream body, IReadOnlyList<ContentCoding> codings, int maxBytes) => codings.Reverse()
        .Aggregate<ContentCoding, Stream>(new LimitedStream(body, maxBytes), (inner, coding) => new LimitedStream(coding.Decompress(inner), maxBytes));

    // Brotli's decoder says it in its own way. The client that leaves is an IOException, and none of these.
    private static bool IsBroken(Exception exception) => exception is InvalidDataException or InvalidOperationException;
}
