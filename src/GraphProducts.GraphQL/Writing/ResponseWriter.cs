using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace GraphProducts.GraphQL.Writing;

/// <summary>Writes JSON as UTF-8 into one pooled buffer. It can be taken back to an earlier position, which is how a null moves up.</summary>
public sealed class ResponseWriter : IDisposable
{
    private const int LongestNumber = 40;
    private const int LongestEscape = 6;
    private const int BytesPerChar = 3;

    private static readonly SearchValues<char> s_escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\']);

    private readonly int _maxBytes;
    private byte[] _buffer;

    // How much may be written before there is more to do: to the end of the buffer, or to the limit.
    private int _end;

    internal ResponseWriter(int capacity = 16 * 1024, int maxBytes = int.MaxValue)
    {
        _maxBytes = maxBytes;
        _buffer = ArrayPool<byte>.Shared.Rent(capacity);
        _end = Math.Min(_buffer.Length, _maxBytes);
    }

    /// <summary>How much is written. Setting it back forgets what came after.</summary>
    internal int Position { get; set; }

    /// <summary>How many bytes more may be written.</summary>
    internal int Room => _maxBytes - Position;

    internal ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, Position);

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _end = 0;
    }

    /// <summary>Writes bytes that are JSON already.</summary>
    public void WriteRaw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Reserve(json.Length));
        Position += json.Length;
    }

    /// <summary>Writes one byte.</summary>
    public void WriteByte(byte value)
    {
        Reserve(1)[0] = value;
        Position++;
    }

    internal void Overwrite(int position, byte value) => _buffer[position] = value;

    /// <summary>Writes null.</summary>
    public void WriteNull() => WriteRaw("null"u8);

    /// <summary>Writes true or false.</summary>
    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>Writes a whole number.</summary>
    public void WriteNumber(int value)
    {
        Utf8Formatter.TryFormat(value, Reserve(LongestNumber), out var written);
        Position += written;
    }

    /// <summary>Writes a whole number.</summary>
    public void WriteNumber(long value)
    {
        Utf8Formatter.TryFormat(value, Reserve(LongestNumber), out var written);
        Position += written;
    }

    /// <summary>Writes a decimal number with all its digits.</summary>
    public void WriteNumber(decimal value)
    {
        if (!DecimalDigits.TryFormat(value, Reserve(LongestNumber), out var written))
            value.TryFormat(Reserve(LongestNumber), out written, provider: CultureInfo.InvariantCulture);
        Position += written;
    }

    /// <summary>Writes a moment as a string, RFC 3339 in UTC, with as many fraction digits as it has.</summary>
    public void WriteMoment(DateTimeOffset value)
    {
        const int longest = 30;
        const int wholeSeconds = 19;
        var span = Reserve(longest);
        span[0] = (byte)'"';
        Utf8Formatter.TryFormat(value.UtcDateTime, span[1..], out var written, 'O');
        var text = span.Slice(1, written - 1).TrimEnd((byte)'0');
        var length = text[^1] == '.' ? wholeSeconds : text.Length;
        "Z\""u8.CopyTo(span[(length + 1)..]);
        Position += length + 3;
    }

    /// <summary>Writes a finite number so that reading it back gives the same one.</summary>
    public void WriteNumber(double value)
    {
        value.TryFormat(Reserve(LongestNumber), out var written, provider: CultureInfo.InvariantCulture);
        Position += written;
    }

    /// <summary>Writes a string with its quotes. Only what JSON demands is escaped; a lone surrogate becomes U+FFFD.</summary>
    public void WriteString(ReadOnlySpan<char> value)
    {
        WriteByte((byte)'"');
        for (var next = value.IndexOfAny(s_escaped); next >= 0; next = value.IndexOfAny(s_escaped))
        {
            WriteUnescaped(value[..next]);
            WriteEscape(value[next]);
            value = value[(next + 1)..];
        }

        WriteUnescaped(value);
        WriteByte((byte)'"');
    }

    /// <summary>Room for so many bytes, to be filled by the caller and then taken with <see cref="Advance"/>.</summary>
    public Span<byte> GetSpan(int count) => Reserve(count);

    /// <summary>Takes bytes that were put into the room given by <see cref="GetSpan"/>.</summary>
    public void Advance(int count) => Position += count;

    /// <summary>Writes a value that formats itself as text without anything to escape, with its quotes.</summary>
    public void WriteFormatted<T>(T value, string format)
        where T : IUtf8SpanFormattable
    {
        WriteByte((byte)'"');
        value.TryFormat(Reserve(LongestNumber), out var written, format, CultureInfo.InvariantCulture);
        Position += written;
        WriteByte((byte)'"');
    }

    private void WriteUnescaped(ReadOnlySpan<char> value)
    {
        Utf8.FromUtf16(value, Reserve(value.Length * BytesPerChar), out _, out var written);
        Position += written;
    }

    private void WriteEscape(char value)
    {
        var span = Reserve(LongestEscape);
        var shorthand = value switch
        {
            '"' => '"',
            '\\' => '\\',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\b' => 'b',
            '\f' => 'f',
            _ => '\0',
        };
        if (shorthand != '\0')
        {
            span[0] = (byte)'\\';
            span[1] = (byte)shorthand;
            Position += 2;
            return;
        }

        Position += Encoding.UTF8.GetBytes($"\\u{(int)value:x4}", span);
    }

    private Span<byte> Reserve(int count)
    {
        if (_end - Position < count)
            Grow(count);
        return _buffer.AsSpan(Position);
    }

    private void Grow(int count)
    {
        var needed = (long)Position + count;
        if (needed > _maxBytes)
            throw new ResponseTooLargeException(_maxBytes);
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(_buffer.Length * 2L, needed), Array.MaxLength));
        _buffer.AsSpan(0, Position).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
        _end = Math.Min(_buffer.Length, _maxBytes);
    }
}
