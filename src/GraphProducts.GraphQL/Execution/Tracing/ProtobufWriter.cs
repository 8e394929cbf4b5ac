using System.Buffers.Binary;
using System.Text;

namespace GraphProducts.GraphQL.Execution.Tracing;

/// <summary>Writes protobuf messages, those inside of others in place, into one buffer. https://protobuf.dev/programming-guides/encoding/</summary>
internal sealed class ProtobufWriter
{
    private const int Varint = 0;
    private const int Fixed64 = 1;
    private const int LengthDelimited = 2;
    private const int WireTypeBits = 3;
    private const int PayloadBits = 7;
    private const int LongestVarint = 10;
    private const byte More = 0x80;

    private byte[] _buffer = new byte[1024];
    private int _position;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _position);

    public void Write(int field, long value)
    {
        WriteTag(field, Varint);
        WriteVarint((ulong)value);
    }

    public void Write(int field, double value)
    {
        WriteTag(field, Fixed64);
        BinaryPrimitives.WriteDoubleLittleEndian(Reserve(sizeof(double)), value);
        _position += sizeof(double);
    }

    public void Write(int field, string value)
    {
        WriteTag(field, LengthDelimited);
        var length = Encoding.UTF8.GetByteCount(value);
        WriteVarint((ulong)length);
        _position += Encoding.UTF8.GetBytes(value, Reserve(length));
    }

    /// <summary>A text that is UTF-8 already.</summary>
    public void Write(int field, ReadOnlySpan<byte> value)
    {
        WriteTag(field, LengthDelimited);
        WriteVarint((ulong)value.Length);
        value.CopyTo(Reserve(value.Length));
        _position += value.Length;
    }

    /// <summary>Begins a message inside; what is written up to <see cref="End"/>, which takes the answer, is its content.</summary>
    public int Begin(int field)
    {
        WriteTag(field, LengthDelimited);
        // Most lengths need one byte; where this one turns out to need more, the content makes room.
        Reserve(1);
        return ++_position;
    }

    public void End(int start)
    {
        var length = _position - start;
        var more = LengthOf((ulong)length) - 1;
        Reserve(more);
        _buffer.AsSpan(start, length).CopyTo(_buffer.AsSpan(start + more));
        _position = start - 1;
        WriteVarint((ulong)length);
        _position += length;
    }

    private void WriteTag(int field, int wireType) => WriteVarint((ulong)(field << WireTypeBits | wireType));

    private void WriteVarint(ulong value)
    {
        var span = Reserve(LongestVarint);
        var count = 0;
        for (; value >= More; value >>= PayloadBits)
            span[count++] = (byte)(value | More);
        span[count++] = (byte)value;
        _position += count;
    }

    private static int LengthOf(ulong value)
    {
        var length = 1;
        for (; value >= More; value >>= PayloadBits)
            length++;
        return length;
    }

    private Span<byte> Reserve(int count)
    {
        if (_buffer.Length - _position < count)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _position + count));
        return _buffer.AsSpan(_position);
    }
}
