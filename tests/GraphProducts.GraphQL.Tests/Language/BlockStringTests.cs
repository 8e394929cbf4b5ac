using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Language;

public class BlockStringTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  \n\t\n ", "")]
    [InlineData("simple", "simple")]
    [InlineData("  first line keeps its indentation ", "  first line keeps its indentation ")]
    [InlineData("\n    Hello,\n      World!\n\n    Yours,\n      GraphQL.\n  ", "Hello,\n  World!\n\nYours,\n  GraphQL.")]
    [InlineData("    Hello,\n      World!\n    Yours", "    Hello,\n  World!\nYours")]
    [InlineData("\n\n  a\n\n  b\n \n", "a\n\nb")]
    [InlineData("\n  a\n \n  b", "a\n\nb")]
    [InlineData("\n  a\n     \n  b", "a\n   \nb")]
    [InlineData("\n\ta\n\t\tb", "a\n\tb")]
    [InlineData("\na  \nb\t", "a  \nb\t")]
    [InlineData("\r\n  a\r  b\n  c\r\n", "a\nb\nc")]
    [InlineData("no \\n escape \\u0041 \" \"\"", "no \\n escape \\u0041 \" \"\"")]
    [InlineData("three \\\"\"\" quotes", "three \"\"\" quotes")]
    [InlineData("\\\\\"\"\" x", "\\\"\"\" x")]
    [InlineData("\n  a\u00A0\n  \u00A0b", "a\u00A0\n\u00A0b")]
    [InlineData("é 😀 \u0007", "é 😀 \u0007")]
    public void Removes_the_common_indentation_and_blank_ends(string raw, string value)
    {
        var text = raw.EndsWith('"') ? $"\"\"\"{raw}\n\"\"\"" : $"\"\"\"{raw}\"\"\"";
        var node = Assert.IsType<StringValueNode>(Parser.ParseValue(text));
        Assert.Equal((value, true), (node.Value, node.IsBlock));
    }

    [Theory]
    [InlineData("", "\"\"\"\"\"\"")]
    [InlineData("short", "\"\"\"short\"\"\"")]
    [InlineData("  indented", "\"\"\"  indented\"\"\"")]
    [InlineData("two\n  lines", "\"\"\"\ntwo\n  lines\n\"\"\"")]
    [InlineData("  first\n\nsecond", "\"\"\"\n  first\n\nsecond\n\"\"\"")]
    [InlineData("ends in \"", "\"\"\"\nends in \"\n\"\"\"")]
    [InlineData("ends in \\", "\"\"\"\nends in \\\n\"\"\"")]
    [InlineData("has \"\"\" inside", "\"\"\"has \\\"\"\" inside\"\"\"")]
    [InlineData("\"quoted\" start", "\"\"\"\"quoted\" start\"\"\"")]
    public void Is_printed_so_that_it_reads_back(string value, string printed) => AssertPrinted(value, printed);

    [Theory]
    [InlineData(" ", "\" \"")]
    [InlineData("\na", "\"\\na\"")]
    [InlineData("a\n ", "\"a\\n \"")]
    [InlineData("a\rb", "\"a\\rb\"")]
    [InlineData("  a\n  b", "\"  a\\n  b\"")]
    [InlineData("  ends in \"", "\"  ends in \\\"\"")]
    public void Is_printed_as_a_plain_string_where_a_block_cannot_say_it(string value, string printed) => AssertPrinted(value, printed);

    [Fact]
    public void Is_printed_on_its_own_line_when_it_is_long() =>
        AssertPrinted(new string('x', 71), $"\"\"\"\n{new string('x', 71)}\n\"\"\"");

    private static void AssertPrinted(string value, string printed)
    {
        Assert.Equal(printed, Printer.Print(new StringValueNode(default, value, IsBlock: true)));
        Assert.Equal(value, Assert.IsType<StringValueNode>(Parser.ParseValue(printed)).Value);
    }
}
