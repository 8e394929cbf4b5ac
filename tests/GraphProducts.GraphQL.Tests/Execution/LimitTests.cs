using System.Text.Json.Nodes;
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

    [Theory]
    [InlineData(3, false)]
    [InlineData(2, true)]
    public async Task Counts_objects_of_plain_reads_too(int limit, bool isRefused)
    {
        // The root, an author and the one book; nothing of it is gathered.
        var library = new Library { Options = new GraphQLOptions { MaxObjects = limit } };
        var answer = await library.AskAsync("{ node(id: \"a1\") { ... on Author { books { id } } } }");
        Assert.Equal(isRefused, answer.Contains("LIMIT_EXCEEDED", StringComparison.Ordinal));
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
    public async Task Refuses_an_operation_with_too_many_aliases_before_anything_is_called()
    {
        var library = new Library { Options = new GraphQLOptions { MaxAliases = 3 } };
        Assert.Equal(
            """{"errors":[{"message":"The operation has more than 3 aliases, fragments unfolded. Ask for less at once, in several operations.","extensions":{"code":"LIMIT_EXCEEDED"}}]}""",
            await library.AskAsync("{ books { a: reviews b: reviews ...F } } fragment F on Book { c: reviews d: reviews }"));
        Assert.Empty(library.Calls);
    }

    [Fact]
    public async Task Counts_neither_own_names_nor_aliases_that_are_merged_nor_those_that_are_skipped()
    {
        var library = new Library { Options = new GraphQLOptions { MaxAliases = 1 } };
        Assert.StartsWith(
            """{"data":{""",
            await library.AskAsync("{ books { id: id title a: reviews ...F b: reviews @skip(if: true) } } fragment F on Book { a: reviews }"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_an_alias_for_each_concrete_type()
    {
        const string document = "{ hits { ... on Node { a: id } } }";
        Assert.Contains("LIMIT_EXCEEDED", await new Library { Options = new GraphQLOptions { MaxAliases = 1 } }.AskAsync(document), StringComparison.Ordinal);
        Assert.StartsWith("{\"errors\":[{\"message\":\"A value", await new Library { Options = new GraphQLOptions { MaxAliases = 2 } }.AskAsync(document), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_how_many_errors_were_left_out_and_answers_the_same_data()
    {
        const string document = "{ books { id brokenRead } }";
        var library = new Library { Options = new GraphQLOptions { MaxErrors = 2 } };
        var all = JsonNode.Parse(await new Library().AskAsync(document))!;
        var some = JsonNode.Parse(await library.AskAsync(document))!;
        Assert.Equal(all["data"]!.ToJsonString(), some["data"]!.ToJsonString());
        Assert.Equal(5, all["errors"]!.AsArray().Count);
        Assert.Equal(3, some["errors"]!.AsArray().Count);
        Assert.Equal(
            """{"message":"Errors that were left out: 3. An answer has at most 2.","extensions":{"code":"LIMIT_EXCEEDED"}}""",
            some["errors"]![2]!.ToJsonString());
        Assert.Equal(5, library.Unexpected.Count);
    }

    [Fact]
    public async Task Says_nothing_of_errors_that_were_left_out_when_all_are_there()
    {
        var library = new Library { Options = new GraphQLOptions { MaxErrors = 1 } };
        Assert.Equal(
            """{"errors":[{"message":"Out of paper.","locations":[{"line":1,"column":3}],"path":["failing"],"extensions":{"code":"NO_PAPER"}}],"data":{"failing":null}}""",
            await library.AskAsync("{ failing }"));
    }

    [Fact]
    public async Task Tells_how_many_faults_of_the_variables_were_left_out()
    {
        var library = new Library { Options = new GraphQLOptions { MaxErrors = 2 } };
        var answer = JsonNode.Parse(await library.AskAsync("query($list: [Int!]) { echo(list: $list) }", """{"list":["a","b","c","d","e"]}"""))!;
        Assert.Equal(3, answer["errors"]!.AsArray().Count);
        Assert.StartsWith("Errors that were left out: 3.", answer["errors"]![2]!["message"]!.GetValue<string>(), StringComparison.Ordinal);
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
