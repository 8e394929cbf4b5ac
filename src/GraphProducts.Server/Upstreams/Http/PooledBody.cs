using System.Buffers;

namespace GraphProducts.Server.Upstreams.Http;

/// <summary>The whole body of an answer in a pooled buffer. Whoever receives it disposes it, once, and keeps nothing of the span.</summary>
internal sealed class PooledBody : IDisposable
{
    private const int FirstRent = 32 * 1024;

    private byte[] _buffer;
    private int _length;

    private PooledBody(int capacity) => _buffer = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>The bytes, without a byte order mark.</summary>
    public ReadOnlySpan<byte> Utf8
    {
        get
        {
            var bytes = _buffer.AsSpan(0, _length);
            return bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        }
    }

    /// <summary>Reads to the end; null when there is more than the maximum, as soon as that is known.</summary>
    public static async ValueTask<PooledBody?> ReadAsync(HttpContent content, int maximumBytes, CancellationToken cancellationToken)
    {
        var declared = content.Headers.ContentLength;
        if (declared > maximumBytes)
        {
            return null;
        }

        // One byte more than declared, so that the read that finds the end needs no larger buffer.
        var body = new PooledBody((int)Math.Min((declared ?? FirstRent) + 1, int.MaxValue));
        try
        {
            if (await body.FillAsync(content, maximumBytes, cancellationToken).ConfigureAwait(false))
            {
                return body;
            }
        }
        catch
        {
            body.Dispose();
            throw;
        }

        body.Dispose();
        return null;
    }

    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
            _length = 0;
        }
    }

    private async ValueTask<bool> FillAsync(HttpContent content, int maximumBytes, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        while (true)
        {
            if (_length == _buffer.Length)
            {
                Grow();
            }

            var read = await stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return true;
            }

            _length += read;
            if (_length > maximumBytes)
            {
                return false;
            }
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
