namespace GraphProducts.GraphQL.AspNetCore.Compression;

/// <summary>One coding of a body, taken off while the body arrives. It takes no more than its limit in.</summary>
internal sealed class CompressedLayer : IDisposable
{
    private const int PieceBytes = 4096;

    private readonly ContentCoding _coding;
    private readonly PooledStream _copy = new(PieceBytes);
    private readonly LimitedStream _input;

    public CompressedLayer(Stream source, ContentCoding coding, int maxBytes)
    {
        _coding = coding;
        _input = new LimitedStream(source, maxBytes, _copy);
        Output = coding.Decompress(_input);
    }

    public Stream Output { get; }

    /// <summary>What a decoder throws where its input is not what it should be; Brotli's says it in its own way.</summary>
    public static bool IsBroken(Exception exception) => exception is InvalidDataException or InvalidOperationException;

    /// <summary>
    /// Whether something follows the compressed data, once all of the output was read. The framework's decoders pass over it, and do not tell how much of
    /// their input they used; but they do tell when it is cut short. So where nothing follows, it cannot be read without its last byte.
    /// </summary>
    public async ValueTask<bool> IsFollowedAsync(CancellationToken cancellationToken) =>
        await _input.ReadAsync(new byte[1], cancellationToken) > 0 || (_copy.Length > 0 && IsWhole(_copy.Written.Span[..^1]));

    public void Dispose()
    {
        Output.Dispose();
        _copy.Dispose();
    }

    private bool IsWhole(ReadOnlySpan<byte> data)
    {
        using var decoder = _coding.Decompress(new MemoryStream(data.ToArray()));
        try
        {
            decoder.CopyTo(Stream.Null, PieceBytes);
            return true;
        }
        catch (Exception exception) when (IsBroken(exception))
        {
            return false;
        }
    }
}
