using System.Text;
using System.Text.Unicode;

namespace GraphProducts.GraphQL.Language;

/// <summary>Cuts UTF-8 text into tokens. It checks them whole, so that decoding a token later cannot fail.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Language.Source-Text</remarks>
internal ref partial struct Lexer
{
    private readonly Source _source;
    private readonly ReadOnlySpan<byte> _text;
    private readonly int _maxTokens;
    private int _tokenCount;
    private int _position;

    public Lexer(Source source, int maxTokens)
    {
        _source = source;
        _maxTokens = maxTokens;
        _text = ValidPrefix(source.Text.Span);
    }

    /// <summary>The bytes of a token.</summary>
    public readonly ReadOnlySpan<byte> Text(Token token) => _text[token.Start..token.End];

    public Token Next()
    {
        SkipIgnored();
        if (_position >= _text.Length)
            return EndOfText();
        if (++_tokenCount > _maxTokens)
            throw TooMuch(_position, $"Document has more than {_maxTokens} tokens.");

        var first = _text[_position];
        if (IsNameStart(first))
            return LexName();
        if (IsDigit(first) || first == '-')
            return LexNumber();
        return first == '"' ? LexString() : LexPunctuator(first);
    }

    // Whatever goes wrong where the valid text ends, the cause is the byte that is no UTF-8.
    public readonly GraphQLSyntaxException Error(int offset, string message) =>
        offset == _text.Length && _text.Length < _source.Text.Length
            ? new GraphQLSyntaxException($"Invalid UTF-8: byte 0x{_source.Text.Span[offset]:X2}.", _source, offset)
            : new GraphQLSyntaxException(message, _source, offset);

    public readonly GraphQLSyntaxException TooMuch(int offset, string message) => new(message, _source, offset, isLimit: true);

    private readonly Token EndOfText() =>
        _text.Length < _source.Text.Length ? throw Error(_text.Length, "") : new Token(TokenKind.EndOfText, _text.Length, _text.Length);

    // Ignored :: UnicodeBOM, WhiteSpace, LineTerminator, Comment, Comma (https://spec.graphql.org/September2025/#Ignored)
    private void SkipIgnored()
    {
        while (_position < _text.Length)
        {
            switch (_text[_position])
            {
                case (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)',':
                    _position++;
                    break;
                case (byte)'#':
                    SkipComment();
                    break;
                case 0xEF when _text[_position..].StartsWith("\uFEFF"u8):
                    _position += 3;
                    break;
                default:
                    return;
            }
        }
    }

    // Comment :: `#` CommentChar* (https://spec.graphql.org/September2025/#Comment)
    private void SkipComment()
    {
        var length = _text[_position..].IndexOfAny((byte)'\n', (byte)'\r');
        _position = length < 0 ? _text.Length : _position + length;
    }

    // Name :: NameStart NameContinue* (https://spec.graphql.org/September2025/#Name)
    private Token LexName()
    {
        var end = _position + 1;
        while (end < _text.Length && (IsNameStart(_text[end]) || IsDigit(_text[end])))
            end++;
        return Take(TokenKind.Name, end);
    }

    // Punctuator :: one of ! $ & ( ) ... : = @ [ ] { | } (https://spec.graphql.org/September2025/#Punctuator)
    private Token LexPunctuator(byte first)
    {
        var kind = first switch
        {
            (byte)'!' => TokenKind.Exclamation,
            (byte)'$' => TokenKind.Dollar,
            (byte)'&' => TokenKind.Ampersand,
            (byte)'(' => TokenKind.ParenthesisLeft,
            (byte)')' => TokenKind.ParenthesisRight,
            (byte)':' => TokenKind.Colon,
            (byte)'=' => TokenKind.Equals,
            (byte)'@' => TokenKind.At,
            (byte)'[' => TokenKind.BracketLeft,
            (byte)']' => TokenKind.BracketRight,
            (byte)'{' => TokenKind.BraceLeft,
            (byte)'|' => TokenKind.Pipe,
            (byte)'}' => TokenKind.BraceRight,
            (byte)'.' when _text[_position..].StartsWith("..."u8) => TokenKind.Spread,
            _ => throw UnexpectedCharacter(first),
        };
        return Take(kind, _position + (kind == TokenKind.Spread ? 3 : 1));
    }

    private readonly GraphQLSyntaxException UnexpectedCharacter(byte first)
    {
        var remedy = first == '\'' ? " Strings are written in double quotes." : "";
        return Error(_position, $"Unexpected character: {DescribeCharacter(_position)}.{remedy}");
    }

    private Token Take(TokenKind kind, int end)
    {
        var token = new Token(kind, _position, end);
        _position = end;
        return token;
    }

    private readonly string DescribeCharacter(int offset)
    {
        if (offset >= _text.Length)
            return TokenKind.EndOfText.Describe();
        Rune.DecodeFromUtf8(_text[offset..], out var rune, out _);
        return rune switch
        {
            { Value: '"' } => "'\"'",
            { Value: >= ' ' and <= '~' } => $"\"{rune}\"",
            _ => $"U+{rune.Value:X4}",
        };
    }

    private static bool IsNameStart(byte value) => char.IsAsciiLetter((char)value) || value == '_';

    private static bool IsDigit(byte value) => char.IsAsciiDigit((char)value);

    private static ReadOnlySpan<byte> ValidPrefix(ReadOnlySpan<byte> text)
    {
        if (Utf8.IsValid(text))
            return text;
        var length = 0;
        while (Rune.DecodeFromUtf8(text[length..], out _, out var size) == System.Buffers.OperationStatus.Done)
            length += size;
        return text[..length];
    }
}
