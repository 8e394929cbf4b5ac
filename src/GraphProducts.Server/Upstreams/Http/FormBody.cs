using System.Buffers;
using System.Globalization;
using System.Text;

namespace GraphProducts.Server.Upstreams.Http;

/// <summary>The body of a form, application/x-www-form-urlencoded, written as the bytes that are sent. https://url.spec.whatwg.org/#urlencoded-serializing</summary>
internal sealed class FormBody
{
    private const int LongestEscape = 3;
    private const int MostBytesOnStack = 256;

    private static readonly SearchValues<byte> s_plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"u8);

    private byte[] _bytes = new byte[256];
    private int _length;

    public FormBody Add(string name, int value) => Add(name, value.ToString(CultureInfo.InvariantCulture));

    public FormBody Add(string name, string value)
    {
        if (_length > 0)
            Append("&"u8);
        Append(name);
        Append("="u8);
        Append(value);
        return this;
    }

    /// <summary>What has been added so far. It is not copied: nothing may be added any more.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    private void Append(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var utf8 = most <= MostBytesOnStack ? stackalloc byte[MostBytesOnStack] : new byte[most];
        utf8 = utf8[..Encoding.UTF8.GetBytes(text, utf8)];
        for (var next = utf8.IndexOfAnyExcept(s_plain); next >= 0; next = utf8.IndexOfAnyExcept(s_plain))
        {
            Append(utf8[..next]);
            Escape(utf8[next]);
            utf8 = utf8[(next + 1)..];
        }

        Append(utf8);
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _length += bytes.Length;
    }

    private void Escape(byte value)
    {
        var room = Room(LongestEscape);
        if (value == ' ')
        {
            room[0] = (byte)'+';
            _length++;
            return;
        }

        room[0] = (byte)'%';
        value.TryFormat(room[1..], out _, "X2", CultureInfo.InvariantCulture);
        _length += LongestEscape;
    }

    private Span<byte> Room(int count)
    {
        if (_bytes.Length - _length < count)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
        return _bytes.AsSpan(_length);
    }
}
