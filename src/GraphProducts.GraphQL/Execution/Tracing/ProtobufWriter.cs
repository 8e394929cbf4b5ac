using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace GraphProducts.GraphQL.Execution.Tracing;

/// <summary>Writes the fields of one protobuf message. https://protobuf.dev/programming-guides/encoding/</summary>
internal sealed class ProtobufWriter
{
    private const int Varint = 0;
    private const int Fixed64 = 1;
    private const int LengthDelimited = 2;
    private const int WireTypeBits = 3;
    private const int PayloadBits = 7;
    private const byte More = 0x80;

    private readonly ArrayBufferWriter<byte> _output = new();

    public ReadOnlySpan<byte> Written => _output.WrittenSpan;

    public void Write(int field, long value)
    {
        WriteTag(field, Varint);
        WriteVarint((ulong)value);
    }

    public void Write(int field, double value)
    {
        WriteTag(field, Fixed64);
        BinaryPrimitives.WriteDoubleLittleEndian(_output.GetSpan(sizeof(double)), value);
        _output.Advance(sizeof(double));
    }

    public void Write(int field, string value) => Write(field, Encoding.UTF8.GetBytes(value));

    /// <summary>A message inside, or a text that is UTF-8 already.</summary>
    public void Write(int field, ReadOnlySpan<byte> value)
    {
        WriteTag(field, LengthDelimited);
        WriteVarint((ulong)value.Length);
        _output.Write(value);
    }

    private void WriteTag(int field, int wireType) => WriteVarint((ulong)(field << WireTypeBits | wireType));

    private void WriteVarint(ulong value)
    {
        for (; value >= More; value >>= PayloadBits)
            WriteByte((byte)(value | More));
        WriteByte((byte)value);
    }

    private void WriteByte(byte value)
    {
        _output.GetSpan(1)[0] = value;
        _output.Advance(1);
    }
}
