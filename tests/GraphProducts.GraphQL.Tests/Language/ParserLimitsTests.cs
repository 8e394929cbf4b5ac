using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Language;

public class ParserLimitsTests
{
    [Fact]
    public void Accepts_as_many_tokens_as_allowed() =>
        Assert.Single(Parser.ParseDocument("{ a b c }", new ParserOptions { MaxTokens = 5 }).Definitions);

    [Theory]
    [InlineData("{ a b c }", 8)]
    [InlineData("{ a b # c\n}}", 11)]
    public void Refuses_one_token_more(string text, int offset)
    {
        var error = SyntaxTree.Refused(text, new ParserOptions { MaxTokens = 4 });
        Assert.Equal("Document has more than 4 tokens.", error.Message);
        Assert.Equal(offset, error.Offset);
    }

    [Fact]
    public void Counts_tokens_of_values_and_types_too()
    {
        var options = new ParserOptions { MaxTokens = 4 };
        AssertRefused("Document has more than 4 tokens.", () => Parser.ParseValue("[1 2 3]", options));
        AssertRefused("Document has more than 4 tokens.", () => Parser.ParseConstValue("[1 2 3]", options));
        AssertRefused("Document has more than 4 tokens.", () => Parser.ParseType("[[A]]", options));
    }

    [Fact]
    public void Trusts_the_size_but_not_the_depth_of_the_programs_own_text()
    {
        var fields = string.Join(' ', Enumerable.Repeat("a", 20_000));
        Assert.NotNull(Parser.ParseDocument($"{{ {fields} }}", ParserOptions.Trusted));
        SyntaxTree.Refused($"{{ {fields} }}");
        AssertRefused("Document nests deeper than 200 levels.", () => Parser.ParseDocument(Nested("{a", 201, "}"), ParserOptions.Trusted));
    }

    [Theory]
    [InlineData("{a", "}", "{a}")]
    [InlineData("{...", "}", "{a}")]
    [InlineData("{... on A", "}", "{a}")]
    public void Limits_the_depth_of_selections(string open, string close, string inner)
    {
        var options = new ParserOptions { MaxDepth = 5 };
        Assert.NotNull(Parser.ParseDocument(Nested(open, 4, close, inner), options));
        var error = SyntaxTree.Refused(Nested(open, 5, close, inner), options);
        Assert.Equal("Document nests deeper than 5 levels.", error.Message);
        Assert.Equal(open.Length * 5, error.Offset);
    }

    [Theory]
    [InlineData("[", "]", "")]
    [InlineData("{a:", "}", "1")]
    public void Limits_the_depth_of_values(string open, string close, string inner)
    {
        var options = new ParserOptions { MaxDepth = 5 };
        Assert.NotNull(Parser.ParseValue(Nested(open, 5, close, inner), options));
        AssertRefused("Document nests deeper than 5 levels.", () => Parser.ParseValue(Nested(open, 6, close, inner), options));
        AssertRefused("Document nests deeper than 5 levels.", () => Parser.ParseConstValue(Nested(open, 6, close, inner), options));
    }

    [Fact]
    public void Limits_the_depth_of_types()
    {
        var options = new ParserOptions { MaxDepth = 5 };
        Assert.NotNull(Parser.ParseType(Nested("[", 5, "]!", "A"), options));
        AssertRefused("Document nests deeper than 5 levels.", () => Parser.ParseType(Nested("[", 6, "]", "A"), options));
    }

    [Fact]
    public void Counts_depth_and_not_how_often_something_nests()
    {
        var text = string.Concat(Enumerable.Repeat("query Q($a: [[A]] = [[1]]) { a(b: [[{}]]) { c } } ", 50));
        Assert.Equal(50, Parser.ParseDocument(text, new ParserOptions { MaxDepth = 4 }).Definitions.Length);
    }

    [Fact]
    public void Needs_little_stack_at_the_default_depth()
    {
        var arguments = "(b: " + Nested("[", 50, "]", Nested("{c:", 50, "}", "1")) + ")";
        var text = Nested("{a", 100, "}", arguments);
        DocumentNode? document = null;
        var thread = new Thread(() => document = Parser.ParseDocument(text), maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.NotNull(document);
    }

    [Fact]
    public void Stops_at_once_in_an_endless_nesting()
    {
        AssertRefused("Document nests deeper than 200 levels.", () => Parser.ParseDocument(Nested("{a", 1_000_000, "")));
        AssertRefused("Document nests deeper than 200 levels.", () => Parser.ParseValue(Nested("[", 1_000_000, "")));
        AssertRefused("Document nests deeper than 200 levels.", () => Parser.ParseType(Nested("[", 1_000_000, "")));
    }

    private static string Nested(string open, int levels, string close, string inner = "") =>
        string.Concat(Enumerable.Repeat(open, levels)) + inner + string.Concat(Enumerable.Repeat(close, levels));

    private static void AssertRefused(string message, Func<SyntaxNode> parse) =>
        Assert.Equal(message, Assert.Throws<GraphQLSyntaxException>(parse).Message);
}
