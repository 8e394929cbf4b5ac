namespace GraphProducts.GraphQL.Language;

// https://spec.graphql.org/September2025/#sec-Int-Value and #sec-Float-Value
internal ref partial struct Lexer
{
    // IntValue :: IntegerPart [lookahead != {Digit, `.`, NameStart}]
    // FloatValue :: IntegerPart (FractionalPart | ExponentPart | FractionalPart ExponentPart) [lookahead != {Digit, `.`, NameStart}]
    private Token LexNumber()
    {
        var kind = TokenKind.Int;
        var end = LexIntegerPart(_position);
        if (Is(end, '.'))
        {
            kind = TokenKind.Float;
            end = LexDigits(end + 1);
        }

        if (Is(end, 'e') || Is(end, 'E'))
        {
            kind = TokenKind.Float;
            end = LexDigits(Is(end + 1, '+') || Is(end + 1, '-') ? end + 2 : end + 1);
        }

        // 1a, 1.2.3 and 0xF would otherwise read as two tokens.
        if (end < _text.Length && (_text[end] == '.' || IsNameStart(_text[end])))
            throw ExpectedDigit(end);
        return Take(kind, end);
    }

    // IntegerPart :: `-`? `0`, `-`? NonZeroDigit Digit*
    private readonly int LexIntegerPart(int start)
    {
        if (Is(start, '-'))
            start++;
        if (!Is(start, '0'))
            return LexDigits(start);
        if (start + 1 < _text.Length && IsDigit(_text[start + 1]))
            throw Error(start + 1, $"Invalid number, unexpected digit after 0: {DescribeCharacter(start + 1)}.");
        return start + 1;
    }

    // Digit+
    private readonly int LexDigits(int start)
    {
        var end = start;
        while (end < _text.Length && IsDigit(_text[end]))
            end++;
        return end > start ? end : throw ExpectedDigit(start);
    }

    private readonly bool Is(int offset, char expected) => offset < _text.Length && _text[offset] == expected;

    private readonly GraphQLSyntaxException ExpectedDigit(int offset) =>
        Error(offset, $"Invalid number, expected digit but got: {DescribeCharacter(offset)}.");
}
