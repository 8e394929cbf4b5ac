namespace GraphProducts.Simulator.Catalogue;

/// <summary>A row's JSON in UTF-8: written when it is first served, then kept, so that starting costs nothing.</summary>
internal sealed class RowBytes
{
    private readonly Func<byte[]> _write;
    private byte[]? _bytes;

    public RowBytes(Func<byte[]> write) => _write = write;

    public RowBytes(byte[] bytes) => _write = () => bytes;

    public byte[] Value
    {
        get
        {
            // Two threads may both write the same bytes; whichever is kept is right.
            if (Volatile.Read(ref _bytes) is { } written)
                return written;
            var bytes = _write();
            Volatile.Write(ref _bytes, bytes);
            return bytes;
        }
    }
}
