using System.Text;

namespace GraphProducts.Server.Paging;

/// <summary>Writes the fields of a cursor into a buffer that is large enough for any of ours.</summary>
internal ref struct CursorWriter(Span<byte> buffer)
{
    private readonly Span<byte> _buffer = buffer;
    private int _length;

    public readonly ReadOnlySpan<byte> Written => _buffer[.._length];

    public void Byte(byte value) => _buffer[_length++] = value;

    public void Bytes(ReadOnlySpan<byte> value)
    {
        value.CopyTo(_buffer[_length..]);
        _length += value.Length;
    }

    /// <summary>Seven bits a byte, the lowest first; the high bit says that more follow.</summary>
    public void Number(int value)
    {
        var rest = (uint)value;
        for (; rest >= 0x80; rest >>= 7)
            Byte((byte)(rest | 0x80));
        Byte((byte)rest);
    }

    /// <summary>The length in bytes plus one (0: no text), then the text.</summary>
    public void Text(string? value)
    {
        if (value is null)
        {
            Byte(0);
            return;
        }

        var count = Encoding.UTF8.GetBytes(value, _buffer[(_length + 1)..]);
        Byte((byte)(count + 1));
        _length += count;
    }
}

/// <summary>Reads what <see cref="CursorWriter"/> wrote. Never throws: every read says whether it succeeded.</summary>
internal ref struct CursorReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public readonly bool AtEnd => _rest.IsEmpty;

    public bool TryNumber(out int value)
    {
        value = 0;
        for (var shift = 0; shift < 35 && !_rest.IsEmpty; shift += 7)
        {
            var part = _rest[0];
            _rest = _rest[1..];
            value |= (part & 0x7F) << shift;
            if (part < 0x80)
                return value >= 0;
        }

        return false;
    }

    public bool TryText(out string? value)
    {
        value = null;
        if (_rest.IsEmpty)
            return false;
        var length = _rest[0] - 1;
        _rest = _rest[1..];
        if (length < 0)
            return true;
        if (length > _rest.Length)
            return false;
        value = Encoding.UTF8.GetString(_rest[..length]);
        _rest = _rest[length..];
        return true;
    }
}
