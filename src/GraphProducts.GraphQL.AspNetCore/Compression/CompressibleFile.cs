using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace GraphProducts.GraphQL.AspNetCore.Compression;

/// <summary>A file in memory. Each compressed form of it is made when it is asked for first, as small as it gets, and kept; each has an entity tag of its own.</summary>
internal sealed class CompressibleFile
{
    private readonly byte[] _bytes;
    private readonly string? _contentType;
    private readonly string _hash;
    private readonly Dictionary<ContentCoding, Lazy<byte[]>> _compressed;

    public CompressibleFile(byte[] bytes, string? contentType)
    {
        _bytes = bytes;
        _contentType = contentType;
        _hash = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16));
        _compressed = ContentCoding.All.ToDictionary(coding => coding, coding => new Lazy<byte[]>(() => Compress(coding)));
    }

    public int Length => _bytes.Length;

    public Task SendAsync(HttpContext context, GraphQLCompressionOptions compression)
    {
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        var coding = compression.IsEnabled && _bytes.Length >= compression.MinimumBytes ? AcceptedCoding.Of(context.Request.Headers.AcceptEncoding).Coding : null;
        return coding is null ? SendAsync(context, _bytes, _hash) : SendCompressedAsync(context, coding);
    }

    private Task SendCompressedAsync(HttpContext context, ContentCoding coding)
    {
        var compressed = _compressed[coding].Value;
        // Pictures and fonts are compressed already.
        if (compressed.Length >= _bytes.Length)
            return SendAsync(context, _bytes, _hash);
        context.Response.Headers.ContentEncoding = coding.Name;
        return SendAsync(context, compressed, $"{_hash}-{coding.Name}");
    }

    private Task SendAsync(HttpContext context, byte[] bytes, string tag) =>
        TypedResults.Bytes(bytes, _contentType, entityTag: new EntityTagHeaderValue($"\"{tag}\"")).ExecuteAsync(context);

    private byte[] Compress(ContentCoding coding)
    {
        using var compressed = new MemoryStream();
        using (var compressor = coding.Compress(compressed, CompressionLevel.Optimal))
            compressor.Write(_bytes);
        return compressed.ToArray();
    }
}
