using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Language;

public class StringLiteralTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"simple, with # and {\"", "simple, with # and {")]
    [InlineData("\" white space \"", " white space ")]
    [InlineData("""  "quote \" slash \\ \/ \b\f\n\r\t" """, "quote \" slash \\ / \b\f\n\r\t")]
    [InlineData(@"""\u0041\u00e9\uFFFF""", "Aé\uFFFF")]
    [InlineData(@"""\u{41}\u{1F600}\u{0}\u{10FFFF}""", "A😀\0\U0010FFFF")]
    [InlineData(@"""\u{000000000041}""", "A")]
    [InlineData(@"""\uD83D\uDE00!""", "😀!")]
    [InlineData("\"é 漢 😀 \u0007 \u2028\"", "é 漢 😀 \u0007 \u2028")]
    public void Decodes_what_stands_in_quotes(string text, string value)
    {
        var node = Assert.IsType<StringValueNode>(Parser.ParseValue(text));
        Assert.Equal((value, false), (node.Value, node.IsBlock));
    }

    [Theory]
    [InlineData("\"", 2)]
    [InlineData("\"no end", 8)]
    [InlineData("\"no end\n\"", 8)]
    [InlineData("\"no end\r\"", 8)]
    [InlineData("\"no end\\\"", 10)]
    [InlineData("\"\"\"no end\"\"", 12)]
    [InlineData("\"\"\"no end\\\"\"\"", 14)]
    public void Refuses_a_string_without_end(string text, int column)
    {
        var error = Refused(text);
        Assert.Equal("Syntax Error: Unterminated string.", error.Message);
        Assert.Equal(new SourcePosition(1, column), error.Position);
    }

    [Theory]
    [InlineData(@"\z", @"\z")]
    [InlineData(@"\x41", @"\x")]
    [InlineData(@"\U0041", @"\U")]
    [InlineData(@"\é", @"\")]
    public void Refuses_an_unknown_escape(string escape, string shown)
    {
        var error = Refused($"\"a{escape}\"");
        Assert.Equal($"Syntax Error: Invalid character escape sequence: \"{shown}\".", error.Message);
        Assert.Equal(new SourcePosition(1, 3), error.Position);
    }

    [Theory]
    [InlineData(@"\u12", @"\u12"" ")]
    [InlineData(@"\u12G4", @"\u12G4")]
    [InlineData(@"\u+123", @"\u+123")]
    [InlineData(@"\uDEAD", @"\uDEAD")]
    [InlineData(@"\uD800\uD800", @"\uD800")]
    [InlineData(@"\uD83D\n", @"\uD83D")]
    [InlineData(@"\uD83D", @"\uD83D")]
    [InlineData(@"\u{}", @"\u{}")]
    [InlineData(@"\u{DEAD}", @"\u{DEAD}")]
    [InlineData(@"\u{D83D}\u{DE00}", @"\u{D83D}")]
    [InlineData(@"\u{110000}", @"\u{110000}")]
    [InlineData(@"\u{FFFFFFFFF}", @"\u{FFFFFFF")]
    [InlineData(@"\u{41", @"\u{41""")]
    [InlineData(@"\u{4G}", @"\u{4G")]
    public void Refuses_an_escape_that_names_no_character(string escape, string shown)
    {
        var error = Refused($"\"a{escape}\" ");
        Assert.Equal($"Syntax Error: Invalid Unicode escape sequence: \"{shown}\".", error.Message);
        Assert.Equal(new SourcePosition(1, 3), error.Position);
    }

    private static GraphQLSyntaxException Refused(string text) => Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseValue(text));
}
