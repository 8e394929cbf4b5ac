using System.IO.Compression;

namespace GraphProducts.GraphQL.AspNetCore.Compression;

/// <summary>A way to make a body smaller. https://www.rfc-editor.org/rfc/rfc9110#name-content-codings</summary>
/// <param name="Name">Its name in <c>Content-Encoding</c> and <c>Accept-Encoding</c>.</param>
/// <param name="Decompress">Reads what is in a compressed stream.</param>
/// <param name="Compress">Compresses what is written to it into a stream, which stays open.</param>
internal sealed record ContentCoding(string Name, Func<Stream, Stream> Decompress, Func<Stream, CompressionLevel, Stream> Compress)
{
    /// <summary>What bodies may come in and answers may go out in; among equals, the first one is preferred: it makes JSON a fifth smaller than the others, for a third more of their time.</summary>
    public static IReadOnlyList<ContentCoding> All { get; } =
    [
        new("br", body => new BrotliStream(body, CompressionMode.Decompress), (body, level) => new BrotliStream(body, level, leaveOpen: true)),
        new("gzip", body => new GZipStream(body, CompressionMode.Decompress), (body, level) => new GZipStream(body, level, leaveOpen: true)),
        // "deflate" is the zlib format around deflated data, and not deflated data alone.
        new("deflate", body => new ZLibStream(body, CompressionMode.Decompress), (body, level) => new ZLibStream(body, level, leaveOpen: true)),
    ];

    /// <summary>The names of all, as a header lists them.</summary>
    public static string Names { get; } = string.Join(", ", All.Select(coding => coding.Name));

    /// <summary>The coding of a name, or null.</summary>
    public static ContentCoding? Find(string name)
    {
        // An old name, which recipients should read as the new one: https://www.rfc-editor.org/rfc/rfc9110#name-gzip-coding
        if (name.Equals("x-gzip", StringComparison.OrdinalIgnoreCase))
            name = "gzip";
        return All.FirstOrDefault(coding => coding.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
    }
}
