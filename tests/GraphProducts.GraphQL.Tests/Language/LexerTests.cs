using System.Text;
using GraphProducts.GraphQL.Language;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Language;

public class LexerTests
{
    [Theory]
    [InlineData("! $ & ( ) ... : = @ [ ] { | }", "! $ & ( ) ... : = @ [ ] { | }")]
    [InlineData("a _b C3 __typename", "a _b C3 __typename")]
    [InlineData("a,,b\u0009\uFEFFc # no , { token\rd\r\ne#end", "a b c d e")]
    [InlineData("\uFEFF a", "a")]
    [InlineData("", "")]
    [InlineData("# only a comment", "")]
    [InlineData("a...b", "a ... b")]
    [InlineData("a\"b\"\"\"c", "a \"b\" \"\" c")]
    public void Cuts_text_into_tokens(string text, string tokens) => Assert.Equal(tokens, string.Join(' ', Tokens(text)));

    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("4")]
    [InlineData("-9007199254740993")]
    public void Reads_whole_numbers_as_ints(string text) => Assert.Equal(TokenKind.Int, Single(text).Kind);

    [Theory]
    [InlineData("0.0")]
    [InlineData("-1.5")]
    [InlineData("1e3")]
    [InlineData("1E-3")]
    [InlineData("0.12e+30")]
    public void Reads_fractions_and_exponents_as_floats(string text) => Assert.Equal(TokenKind.Float, Single(text).Kind);

    [Theory]
    [InlineData("01", 2, "unexpected digit after 0: \"1\"")]
    [InlineData("-01", 3, "unexpected digit after 0: \"1\"")]
    [InlineData("1.", 3, "expected digit but got: <EOF>")]
    [InlineData("1.e2", 3, "expected digit but got: \"e\"")]
    [InlineData("1e", 3, "expected digit but got: <EOF>")]
    [InlineData("1e+", 4, "expected digit but got: <EOF>")]
    [InlineData("-", 2, "expected digit but got: <EOF>")]
    [InlineData("-a", 2, "expected digit but got: \"a\"")]
    [InlineData("1a", 2, "expected digit but got: \"a\"")]
    [InlineData("1_000", 2, "expected digit but got: \"_\"")]
    [InlineData("0xF", 2, "expected digit but got: \"x\"")]
    [InlineData("1.2.3", 4, "expected digit but got: \".\"")]
    [InlineData("1.\"", 3, "expected digit but got: '\"'")]
    public void Refuses_a_malformed_number(string text, int column, string reason)
    {
        var error = Refused(text);
        Assert.Equal($"Syntax Error: Invalid number, {reason}.", error.Message);
        Assert.Equal(new SourcePosition(1, column), error.Position);
    }

    [Theory]
    [InlineData("?", "\"?\".")]
    [InlineData("..", "\".\".")]
    [InlineData("+1", "\"+\".")]
    [InlineData("\0", "U+0000.")]
    [InlineData("é", "U+00E9.")]
    [InlineData("😀", "U+1F600.")]
    [InlineData("\u00A0", "U+00A0.")]
    [InlineData("'a'", "\"'\". Strings are written in double quotes.")]
    public void Refuses_a_character_that_begins_no_token(string text, string character) =>
        Assert.Equal($"Syntax Error: Unexpected character: {character}", Refused(text).Message);

    [Theory]
    [InlineData(new byte[] { (byte)'a', (byte)' ', 0xFF }, 3)]
    [InlineData(new byte[] { (byte)'#', 0xC3, (byte)'\n' }, 2)]
    [InlineData(new byte[] { (byte)'"', 0xC0, 0xAF, (byte)'"' }, 2)]
    [InlineData(new byte[] { (byte)'"', (byte)'"', (byte)'"', 0xED, 0xA0, 0x80 }, 4)]
    [InlineData(new byte[] { (byte)'1', (byte)'.', 0x80 }, 3)]
    [InlineData(new byte[] { 0xEF, 0xBB }, 1)]
    public void Refuses_bytes_that_are_not_utf8(byte[] text, int column)
    {
        var error = Assert.Throws<GraphQLSyntaxException>(() => Tokens(new Source(text)));
        Assert.Equal($"Syntax Error: Invalid UTF-8: byte 0x{text[column - 1]:X2}.", error.Message);
        Assert.Equal(new SourcePosition(1, column), error.Position);
    }

    [Fact]
    public void Refuses_half_a_surrogate_pair_in_a_string_of_the_program()
    {
        var error = Refused("\"ab\uD83D\"");
        Assert.StartsWith("Syntax Error: Invalid UTF-8", error.Message, StringComparison.Ordinal);
        Assert.Equal(new SourcePosition(1, 4), error.Position);
    }

    private static Token Single(string text)
    {
        var lexer = new Lexer(Source.FromString(text), int.MaxValue);
        var token = lexer.Next();
        Assert.Equal((0, text.Length), (token.Start, token.End));
        Assert.Equal(TokenKind.EndOfText, lexer.Next().Kind);
        return token;
    }

    private static List<string> Tokens(string text) => Tokens(Source.FromString(text));

    private static List<string> Tokens(Source source)
    {
        var texts = new List<string>();
        var lexer = new Lexer(source, int.MaxValue);
        for (var token = lexer.Next(); token.Kind != TokenKind.EndOfText; token = lexer.Next())
            texts.Add(Encoding.UTF8.GetString(lexer.Text(token)));
        return texts;
    }

    private static GraphQLSyntaxException Refused(string text) => Assert.Throws<GraphQLSyntaxException>(() => Tokens(text));
}
