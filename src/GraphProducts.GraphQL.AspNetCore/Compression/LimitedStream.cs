namespace GraphProducts.GraphQL.AspNetCore.Compression;

/// <summary>
/// Lets at most a number of bytes be read; asking for more of them fails with <see cref="StreamLimitException"/>. What is read is written to the copy,
/// where there is one.
/// </summary>
internal sealed class LimitedStream(Stream inner, int maxBytes, Stream? copy = null) : Stream
{
    private long _left = maxBytes;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer) => Count(inner.Read(Narrow(buffer)), buffer);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Count(await inner.ReadAsync(buffer[..Narrow(buffer.Span).Length], cancellationToken), buffer.Span);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    // One byte beyond the limit tells that there is more.
    private Span<byte> Narrow(Span<byte> buffer) => buffer[..(int)Math.Min(buffer.Length, _left + 1)];

    private int Count(int read, ReadOnlySpan<byte> buffer)
    {
        _left -= read;
        if (_left < 0)
            throw new StreamLimitException();
        copy?.Write(buffer[..read]);
        return read;
    }
}

/// <summary>A stream has more bytes than it may have.</summary>
internal sealed class StreamLimitException : Exception;
