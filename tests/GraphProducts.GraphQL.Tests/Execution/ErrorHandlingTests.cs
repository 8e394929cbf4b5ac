using Xunit;

namespace GraphProducts.GraphQL.Tests.Execution;

public sealed class ErrorHandlingTests
{
    private readonly Library _library = new();

    [Fact]
    public async Task Reports_an_expected_failure_with_path_location_and_code() => Assert.Equal(
        """{"errors":[{"message":"Out of paper.","locations":[{"line":1,"column":8}],"path":["failing"],"extensions":{"code":"NO_PAPER"}}],"data":{"echo":"none|||text","failing":null}}""",
        await _library.AskAsync("{ echo failing }"));

    [Fact]
    public async Task Masks_what_is_not_meant_for_clients_and_logs_it_with_an_id()
    {
        var answer = await _library.AskAsync("{ echo failingNonNull }");
        var (exception, id) = Assert.Single(_library.Unexpected);
        Assert.Equal("the secret password is 1234", exception.Message);
        Assert.Contains($"\"errorId\":\"{id}\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
        Assert.EndsWith(",\"data\":null}", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_a_partial_value_beside_its_error() => Assert.Equal(
        """{"errors":[{"message":"The other half is missing.","locations":[{"line":1,"column":3}],"path":["partial"],"extensions":{"code":"HALF"}}],"data":{"partial":[{"id":"1"}]}}""",
        await _library.AskAsync("{ partial { id } }"));

    [Fact]
    public async Task Writes_notes_of_resolvers_beside_the_answer_and_not_among_its_errors() => Assert.Equal(
        """{"data":{"noted":null,"again":null},"extensions":{"binding":[{"code":"LOOSE","message":"A page is loose.","path":["noted"]},{"code":"LOOSE","message":"A page is loose.","path":["again"]}]}}""",
        await _library.AskAsync("{ noted again: noted }"));

    [Fact]
    public async Task Writes_notes_behind_errors() => Assert.EndsWith(
        ""","data":{"failing":null,"noted":null},"extensions":{"binding":[{"code":"LOOSE","message":"A page is loose.","path":["noted"]}]}}""",
        await _library.AskAsync("{ failing noted }"),
        StringComparison.Ordinal);

    [Fact]
    public async Task Hands_a_null_up_to_the_nearest_nullable_place()
    {
        var answer = await _library.AskAsync("{ matrix { id title } echo }");
        Assert.Equal(
            """{"errors":[{"message":"Cannot return null for non-nullable field Query.matrix.","locations":[{"line":1,"column":3}],"path":["matrix",0,1],"extensions":{"code":"NULL_VALUE"}}],"data":{"matrix":[null,[{"id":"2","title":"Gaudy Night"},{"id":"3","title":"The Big Sleep"}]],"echo":"none|||text"}}""",
            answer);
    }

    [Fact]
    public async Task Keeps_loaded_values_at_their_objects_behind_a_null() => Assert.Contains(
        """
        "data":{"matrix":[null,[{"author":{"name":"Sayers"}},{"author":{"name":"Chandler"}}]]}
        """,
        await _library.AskAsync("{ matrix { author { name } } }"),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_missing_non_null_value_nulls_the_object_that_has_it() => Assert.Equal(
        """{"errors":[{"message":"Cannot return null for non-nullable field Book.strictAuthor.","locations":[{"line":1,"column":19}],"path":["book","strictAuthor"],"extensions":{"code":"NULL_VALUE"}}],"data":{"book":null}}""",
        await _library.AskAsync("{ book(id: \"4\") { strictAuthor { name } } }"));

    [Fact]
    public async Task Refuses_a_number_that_JSON_cannot_carry() => Assert.Equal(
        """{"errors":[{"message":"Float cannot represent the value of Book.price: NaN.","locations":[{"line":1,"column":17}],"path":["book","price"],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}],"data":{"book":null}}""",
        await _library.AskAsync("{ book(id: 4) { price } }"));

    [Fact]
    public async Task A_read_that_throws_costs_only_its_own_field()
    {
        var answer = await _library.AskAsync("{ book(id: 1) { id brokenRead title } }");
        Assert.EndsWith(",\"data\":{\"book\":{\"id\":\"1\",\"brokenRead\":null,\"title\":\"The Purloined Letter\"}}}", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ book(id: 1) { id }", "GRAPHQL_PARSE_FAILED")]
    [InlineData("subscription { ticks }", "OPERATION_RESOLUTION_FAILURE")]
    [InlineData("{ nothing }", "GRAPHQL_VALIDATION_FAILED")]
    public async Task Refuses_a_request_without_data(string document, string code)
    {
        var answer = await _library.AskAsync(document);
        Assert.Contains(code, answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_an_operation_that_unfolds_without_end()
    {
        var fragments = string.Concat(Enumerable.Range(0, 24).Select(i => $"fragment F{i} on Author {{ a: books {{ author {{ ...F{i + 1} }} }} b: books {{ author {{ ...F{i + 1} }} }} }} "));
        var answer = await _library.AskAsync($"{{ book(id: 1) {{ author {{ ...F0 }} }} }} {fragments} fragment F24 on Author {{ name }}");
        Assert.Contains("LIMIT_EXCEEDED", answer, StringComparison.Ordinal);
    }
}
