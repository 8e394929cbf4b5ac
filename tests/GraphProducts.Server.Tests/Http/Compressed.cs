using System.IO.Compression;

namespace GraphProducts.Server.Tests.Http;

/// <summary>Bytes in a content coding and out of it, as a client does it.</summary>
internal static class Compressed
{
    /// <summary>Applies codings one after the other, as they stand in a Content-Encoding header.</summary>
    public static byte[] Into(string codings, byte[] bytes)
    {
        foreach (var coding in Names(codings))
            bytes = IntoOne(coding, bytes);
        return bytes;
    }

    public static byte[] OutOf(string codings, byte[] bytes)
    {
        foreach (var coding in Names(codings).Reverse())
            bytes = OutOfOne(coding, bytes);
        return bytes;
    }

    private static string[] Names(string codings) => codings.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static byte[] IntoOne(string coding, byte[] bytes)
    {
        using var result = new MemoryStream();
        using (var stream = Open(coding, result, CompressionMode.Compress))
            stream.Write(bytes);
        return result.ToArray();
    }

    private static byte[] OutOfOne(string coding, byte[] bytes)
    {
        using var result = new MemoryStream();
        using var stream = Open(coding, new MemoryStream(bytes), CompressionMode.Decompress);
        stream.CopyTo(result);
        return result.ToArray();
    }

    private static Stream Open(string coding, Stream inner, CompressionMode mode) => coding.ToUpperInvariant() switch
    {
        "GZIP" or "X-GZIP" => new GZipStream(inner, mode),
        "BR" => new BrotliStream(inner, mode),
        "DEFLATE" => new ZLibStream(inner, mode),
        "RAW-DEFLATE" => new DeflateStream(inner, mode),
        _ => new BufferedStream(inner),
    };
}
