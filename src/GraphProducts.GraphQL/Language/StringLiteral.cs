using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace GraphProducts.GraphQL.Language;

/// <summary>What a string in quotes means. https://spec.graphql.org/September2025/#sec-String-Value.Static-Semantics</summary>
internal static class StringLiteral
{
    /// <summary>The value of a string that the lexer has accepted, quotes included.</summary>
    public static string Decode(ReadOnlySpan<byte> literal)
    {
        var body = literal[1..^1];
        return body.Contains((byte)'\\') ? Unescape(body) : Encoding.UTF8.GetString(body);
    }

    // EscapedCharacter :: one of `"` `\` `/` b f n r t (https://spec.graphql.org/September2025/#EscapedCharacter)
    public static bool IsEscapedCharacter(byte value) => "\"\\/bfnrt"u8.Contains(value);

    /// <summary>Reads <c>\u{…}</c>, <c>\uXXXX</c> or a surrogate pair of the latter.</summary>
    /// <param name="text">Text that starts with <c>\u</c>.</param>
    /// <param name="rune">The character.</param>
    /// <param name="length">The bytes that were read; when it fails, up to the one that does not fit.</param>
    public static bool TryReadUnicodeEscape(ReadOnlySpan<byte> text, out Rune rune, out int length) =>
        text.Length > 2 && text[2] == '{'
            ? TryReadBracedEscape(text, out rune, out length)
            : TryReadFourDigitEscape(text, out rune, out length);

    private static bool TryReadBracedEscape(ReadOnlySpan<byte> text, out Rune rune, out int length)
    {
        var value = 0;
        for (length = 3; length < text.Length && char.IsAsciiHexDigit((char)text[length]) && value <= 0x10FFFF; length++)
            value = (value << 4) | HexValue(text[length]);
        var isClosed = length > 3 && length < text.Length && text[length] == '}';
        length++;
        return Rune.TryCreate(value, out rune) && isClosed;
    }

    private static bool TryReadFourDigitEscape(ReadOnlySpan<byte> text, out Rune rune, out int length)
    {
        rune = default;
        length = 6;
        if (!TryReadCodeUnit(text, out var unit))
            return false;
        if (Rune.TryCreate(unit, out rune))
            return true;
        if (!TryReadCodeUnit(text[6..], out var low) || !Rune.TryCreate(unit, low, out rune))
            return false;
        length = 12;
        return true;
    }

    private static bool TryReadCodeUnit(ReadOnlySpan<byte> text, out char unit)
    {
        unit = default;
        if (text.Length < 6 || !text.StartsWith("\\u"u8)
            || !Utf8Parser.TryParse(text[2..6], out ushort value, out var consumed, 'x') || consumed != 4)
            return false;
        unit = (char)value;
        return true;
    }

    private static int HexValue(byte digit) => int.Parse([(char)digit], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static string Unescape(ReadOnlySpan<byte> body)
    {
        var value = new StringBuilder(body.Length);
        while (body.IndexOf((byte)'\\') is var escape and >= 0)
        {
            value.Append(Encoding.UTF8.GetString(body[..escape]));
            body = body[(escape + AppendEscape(value, body[escape..]))..];
        }

        return value.Append(Encoding.UTF8.GetString(body)).ToString();
    }

    private static int AppendEscape(StringBuilder value, ReadOnlySpan<byte> text)
    {
        if (text[1] == 'u')
        {
            TryReadUnicodeEscape(text, out var rune, out var length);
            value.Append(rune);
            return length;
        }

        value.Append(text[1] switch
        {
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            var itself => (char)itself,
        });
        return 2;
    }
}
