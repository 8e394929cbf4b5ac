using System.Text;

namespace GraphProducts.GraphQL.Language;

// https://spec.graphql.org/September2025/#sec-String-Value
internal ref partial struct Lexer
{
    // StringValue :: `""` [lookahead != `"`], `"` StringCharacter+ `"`, BlockString
    private Token LexString()
    {
        if (_text[_position..].StartsWith("\"\"\""u8))
            return LexBlockString();
        var end = _position + 1;
        while (true)
        {
            var step = _text[end..].IndexOfAny("\"\\\n\r"u8);
            end = step < 0 ? _text.Length : end + step;
            if (Is(end, '"'))
                return Take(TokenKind.String, end + 1);
            if (!Is(end, '\\'))
                throw Error(end, "Unterminated string.");
            end += EscapeLength(end);
        }
    }

    // BlockString :: `"""` BlockStringCharacter* `"""`
    private Token LexBlockString()
    {
        var end = _position + 3;
        while (true)
        {
            var step = _text[end..].IndexOf("\"\"\""u8);
            if (step < 0)
                throw Error(_text.Length, "Unterminated string.");
            end += step + 3;
            if (_text[end - 4] != '\\')
                return Take(TokenKind.BlockString, end);
        }
    }

    // `\u` EscapedUnicode, `\` EscapedCharacter
    private readonly int EscapeLength(int start)
    {
        if (Is(start + 1, 'u'))
            return UnicodeEscapeLength(start);
        if (start + 1 < _text.Length && StringLiteral.IsEscapedCharacter(_text[start + 1]))
            return 2;
        throw Error(start, $"Invalid character escape sequence: \"{EscapeAsWritten(start, 2)}\".");
    }

    // EscapedUnicode :: `{` HexDigit+ `}`, HexDigit HexDigit HexDigit HexDigit
    private readonly int UnicodeEscapeLength(int start)
    {
        if (StringLiteral.TryReadUnicodeEscape(_text[start..], out _, out var length))
            return length;
        throw Error(start, $"Invalid Unicode escape sequence: \"{EscapeAsWritten(start, length)}\".");
    }

    private readonly string EscapeAsWritten(int start, int length)
    {
        var written = Encoding.UTF8.GetString(_text[start..Math.Min(_text.Length, start + length)]);
        return written.TrimEnd('\uFFFD', '\n', '\r');
    }
}
