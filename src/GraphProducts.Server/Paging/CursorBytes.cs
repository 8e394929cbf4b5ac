using System.Buffers.Binary;

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

    /// <summary>Marks | neighbours ahead, behind (a half byte each) | theirs | the sort key, to the end, if there is one.</summary>
    public void Anchor(CursorAnchor anchor)
    {
        Mark(anchor.Mark);
        Byte((byte)((anchor.Ahead.Length << 4) | anchor.Behind.Length));
        foreach (var mark in anchor.Ahead)
            Mark(mark);
        foreach (var mark in anchor.Behind)
            Mark(mark);
        if (anchor.SortKey is not { } sortKey)
            return;
        BinaryPrimitives.WriteInt64LittleEndian(_buffer[_length..], sortKey);
        _length += sizeof(long);
    }

    private void Mark(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(_buffer[_length..], value);
        _length += sizeof(uint);
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

    /// <summary>Everything up to the end; null where nothing is left.</summary>
    public bool TryAnchor(out CursorAnchor? anchor)
    {
        anchor = null;
        if (_rest.IsEmpty)
            return true;
        if (_rest.Length <= sizeof(uint))
            return false;
        var (ahead, behind) = (_rest[sizeof(uint)] >> 4, _rest[sizeof(uint)] & 0xF);
        var withoutSortKey = sizeof(uint) + 1 + ((ahead + behind) * sizeof(uint));
        var hasSortKey = _rest.Length == withoutSortKey + sizeof(long);
        if (ahead + behind > CursorAnchor.MaximumNeighbours || (!hasSortKey && _rest.Length != withoutSortKey))
            return false;
        var mark = Marks(1)[0];
        _rest = _rest[1..];
        anchor = new CursorAnchor(mark, Marks(ahead), Marks(behind), hasSortKey ? BinaryPrimitives.ReadInt64LittleEndian(_rest) : null);
        _rest = default;
        return true;
    }

    private uint[] Marks(int count)
    {
        var marks = count == 0 ? [] : new uint[count];
        for (var index = 0; index < count; index++)
            marks[index] = BinaryPrimitives.ReadUInt32LittleEndian(_rest[(index * sizeof(uint))..]);
        _rest = _rest[(count * sizeof(uint))..];
        return marks;
    }
}
