using Xunit;

namespace GraphProducts.GraphQL.Tests.Execution;

public sealed class LimitTests
{
    private const string Nested = "{ books { author { books { author { books { author { name } } } } } } }";

    [Fact]
    public async Task Refuses_an_answer_with_too_many_objects()
    {
        var library = new Library { Options = new GraphQLOptions { MaxObjects = 12 } };
        Assert.Equal(
            """{"errors":[{"message":"The answer has more than 12 objects. Ask for less at once, in several operations.","extensions":{"code":"LIMIT_EXCEEDED"}}]}""",
            await library.AskAsync(Nested));
        Assert.DoesNotContain("LIMIT_EXCEEDED", await new Library().AskAsync(Nested), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_an_answer_that_is_too_large()
    {
        var library = new Library { Options = new GraphQLOptions { MaxResponseBytes = 5_000 } };
        var aliases = string.Join(' ', Enumerable.Range(0, 60).Select(i => $"a{i}: books {{ id title }}"));
        Assert.Equal(
            """{"errors":[{"message":"The answer is larger than 5000 bytes. Ask for less at once, in several operations.","extensions":{"code":"LIMIT_EXCEEDED"}}]}""",
            await library.AskAsync($"{{ {aliases} }}"));
        Assert.Empty(library.Unexpected);
    }

    [Fact]
    public async Task Refuses_an_answer_with_too_many_errors()
    {
        var library = new Library { Options = new GraphQLOptions { MaxErrors = 3 } };
        var message = """{"errors":[{"message":"The answer has more than 3 errors. Ask for less at once, in several operations.","extensions":{"code":"LIMIT_EXCEEDED"}}]}""";
        Assert.Equal(message, await library.AskAsync("{ a: failing b: failing c: failing d: failing }"));
        Assert.NotEqual(message, await library.AskAsync("{ a: failing b: failing c: failing }"));
        Assert.Empty(library.Unexpected);
    }

    [Fact]
    public async Task Counts_a_concrete_type_at_which_nothing_is_selected()
    {
        const string document = "{ a: hits { ... on Book { id } } b: hits { ... on Book { id } } }";
        Assert.Contains("LIMIT_EXCEEDED", await new Library { Options = new GraphQLOptions { MaxFields = 5 } }.AskAsync(document), StringComparison.Ordinal);
        Assert.DoesNotContain("LIMIT_EXCEEDED", await new Library { Options = new GraphQLOptions { MaxFields = 6 } }.AskAsync(document), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_the_first_places_of_a_field_that_stands_in_very_many()
    {
        var answer = await new Library().AskAsync("{" + string.Concat(Enumerable.Repeat(" failing", 5_000)) + "}");
        Assert.Equal(10, answer.Split("\"line\"").Length - 1);
    }

    [Fact]
    public async Task Answers_the_same_when_no_plan_may_be_kept()
    {
        var library = new Library { Options = new GraphQLOptions { MaxCachedFields = 1 } };
        const string document = "query($a: Boolean!) { books { id title @include(if: $a) } }";
        foreach (var value in new[] { "true", "false", "true" })
            Assert.Equal(await new Library().AskAsync(document, $"{{\"a\":{value}}}"), await library.AskAsync(document, $"{{\"a\":{value}}}"));
    }

    [Fact]
    public async Task Takes_an_empty_operation_name_for_none() =>
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await new Library().AskAsync("query A { __typename }", operationName: ""));
}
