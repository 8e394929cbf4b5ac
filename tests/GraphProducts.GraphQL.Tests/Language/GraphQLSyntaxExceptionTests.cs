using System.Text;
using GraphProducts.GraphQL.Language;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Language;

public class GraphQLSyntaxExceptionTests
{
    [Theory]
    [InlineData("{\n  a\n  }}", 3, 4)]
    [InlineData("{\r\n  a\r\n  }}", 3, 4)]
    [InlineData("{\r  a\r  }}", 3, 4)]
    [InlineData("{\n\r  a\n\r  }}", 5, 4)]
    [InlineData("{ a(b: \"é😀\") }}", 1, 16)]
    [InlineData("\uFEFF{ a }}", 1, 7)]
    public void Counts_lines_and_utf16_columns_from_one(string text, int line, int column)
    {
        var error = SyntaxTree.Refused(text);
        Assert.Equal("Syntax Error: Unexpected \"}\".", error.Message);
        Assert.Equal(new SourcePosition(line, column), error.Position);
    }

    [Fact]
    public void Shows_the_line_with_a_caret_under_the_column()
    {
        var source = Source.FromString("type Product {\n\tname: \n}\n", "products.graphql");
        var error = Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseDocument(source));
        Assert.Equal("Syntax Error: Expected Name, found \"}\".", error.Message);
        Assert.Same(source, error.Document);
        Assert.Equal("products.graphql:3:1\n3 | }\n  | ^", error.Excerpt);
    }

    [Fact]
    public void Shows_a_tab_as_one_column() =>
        Assert.Equal("GraphQL request:11:5\n11 | { a ?\n   |     ^", SyntaxTree.Refused(new string('\n', 10) + "{\ta ?\n}").Excerpt);

    [Fact]
    public void Shows_the_end_of_the_text() =>
        Assert.Equal("GraphQL request:2:1\n2 | \n  | ^", SyntaxTree.Refused("{\n").Excerpt);

    [Fact]
    public void Shows_only_the_surroundings_in_a_long_line()
    {
        var excerpt = SyntaxTree.Refused($"{{ {new string('a', 500)} ? {new string('b', 500)} }}").Excerpt;
        Assert.Equal(
            $"GraphQL request:1:504\n1 | … {new string('a', 59)} ? {new string('b', 38)} …\n  | {new string(' ', 62)}^", excerpt);
    }

    [Fact]
    public void Does_not_cut_a_character_in_two()
    {
        var emoji = string.Concat(Enumerable.Repeat("😀", 100));
        var excerpt = SyntaxTree.Refused($"{{ a(b: \"{emoji}\") ?? c(d: \"{emoji}\") }}").Excerpt;
        Assert.Equal(excerpt, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(excerpt)));
        var lines = excerpt.Split('\n');
        Assert.Equal('?', lines[1][lines[2].IndexOf('^', StringComparison.Ordinal)]);
    }

    [Theory]
    [InlineData("name", "Name")]
    [InlineData("\"name\"", "String")]
    [InlineData("\"\"\"name\"\"\"", "BlockString")]
    [InlineData("1", "Int")]
    [InlineData("1.5", "Float")]
    public void Names_the_kind_and_the_value_of_the_token(string token, string kind) =>
        Assert.Equal(
            $"Syntax Error: Expected \"on\", found {kind} \"{token.Trim('"')}\".", SyntaxTree.Refused($"fragment F {token}").Message);

    [Fact]
    public void Does_not_repeat_a_huge_token() =>
        Assert.Equal(
            $"Syntax Error: Expected \"on\", found String \"{new string('x', 100)}…\".",
            SyntaxTree.Refused($"fragment F \"{new string('x', 100_000)}\"").Message);
}
