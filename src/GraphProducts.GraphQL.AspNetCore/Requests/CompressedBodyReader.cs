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
        var layers = Decompress(request.Body, codings, maxBytes);
        try
        {
            using var body = new LimitedStream(layers[^1].Output, maxBytes);
            using var read = new PooledStream(PieceBytes);
            while (await body.ReadAsync(read.Free(PieceBytes), cancellationToken) is > 0 and var count)
                read.Advance(count);
            foreach (var layer in layers)
            {
                if (await layer.IsFollowedAsync(cancellationToken))
                    return RequestRefusal.BadRequest($"Something follows the compressed data ({Named(codings)}). Send that data alone.");
            }

            return JsonParametersReader.Read(read.Written.Span);
        }
        catch (StreamLimitException)
        {
            return RequestRefusal.TooLarge(maxBytes);
        }
        catch (Exception exception) when (CompressedLayer.IsBroken(exception))
        {
            return RequestRefusal.BadRequest(
                $"The body does not decompress. It is broken or cut short, or it is not what its Content-Encoding says: {Named(codings)}.");
        }
        finally
        {
            foreach (var layer in layers)
                layer.Dispose();
        }
    }

    /// <summary>A layer for each coding. What was applied last comes off first.</summary>
    private static List<CompressedLayer> Decompress(Stream body, IReadOnlyList<ContentCoding> codings, int maxBytes)
    {
        var layers = new List<CompressedLayer>();
        foreach (var coding in codings.Reverse())
            layers.Add(new CompressedLayer(layers.Count == 0 ? body : layers[^1].Output, coding, maxBytes));
        return layers;
    }

    private static string Named(IReadOnlyList<ContentCoding> codings) => string.Join(", ", codings.Select(coding => coding.Name));
}
