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
    public async Task Tells_at_most_a_hundred_faults_of_variables()
    {
        var numbers = string.Join(',', Enumerable.Repeat("\"x\"", 5_000));
        var answer = await new Library().AskAsync("query($list: [Int!]) { echo(text: \"\", list: $list) }", $"{{\"list\":[{numbers}]}}");
        Assert.Equal(101, answer.Split("\"message\"").Length - 1);
        Assert.Contains("There may be more errors", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"text":"\ud83d"}""")]
    [InlineData("""{"text":"","\ud83d":1}""")]
    public async Task Refuses_variables_with_half_a_surrogate_pair(string variables)
    {
        var library = new Library();
        var answer = await library.AskAsync("query($text: String!) { echo(text: $text) }", variables);
        Assert.Contains("no Unicode", answer, StringComparison.Ordinal);
        Assert.Contains("BAD_USER_INPUT", answer, StringComparison.Ordinal);
        Assert.Empty(library.Unexpected);
    }

    [Fact]
    public async Task Refuses_variables_that_are_no_utf8()
    {
        var library = new Library();
        byte[] variables = [.. "{\"text\":\""u8, 0xFE, .. "\"}"u8];
        var request = library.Request("query($text: String!) { echo(text: $text) }") with { Variables = System.Text.Json.JsonElement.Parse(variables) };
        using var response = await library.Service.ExecuteAsync(request, TestContext.Current.CancellationToken);
        Assert.False(response.IsServerFailure);
        Assert.Empty(library.Unexpected);
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
