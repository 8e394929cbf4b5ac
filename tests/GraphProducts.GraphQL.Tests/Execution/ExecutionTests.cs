using Xunit;

namespace GraphProducts.GraphQL.Tests.Execution;

public sealed class ExecutionTests
{
    private readonly Library _library = new();

    [Theory]
    [InlineData("{ book(id: 1) { id title genre rating price } }", """{"data":{"book":{"id":"1","title":"The Purloined Letter","genre":"SHORT_STORY","rating":4.5,"price":3}}}""")]
    [InlineData("{ book(id: 7) { id } }", """{"data":{"book":null}}""")]
    [InlineData("{ b: book(id: 2) { t: title t2: title __typename } __typename }", """{"data":{"b":{"t":"Gaudy Night","t2":"Gaudy Night","__typename":"Book"},"__typename":"Query"}}""")]
    [InlineData("{ book(id: 1) { id ...on Book { title } ...F } } fragment F on Book { genre id }", """{"data":{"book":{"id":"1","title":"The Purloined Letter","genre":"SHORT_STORY"}}}""")]
    [InlineData("{ book(id: 1) { shelf { label } } book(id: 1) { shelf { neighbours { id } } } }", """{"data":{"book":{"shelf":{"label":"shelf of 1","neighbours":[{"id":"1"},{"id":"2"}]}}}}""")]
    public async Task Answers_in_the_order_and_shape_of_the_selection(string document, string answer) => Assert.Equal(answer, await _library.AskAsync(document));

    [Theory]
    [InlineData("{ node(id: \"a1\") { __typename id ... on Author { name } ... on Book { title } } }", """{"data":{"node":{"__typename":"Author","id":"1","name":"Poe"}}}""")]
    [InlineData("{ node(id: \"b\") { ... on Node { id } ... on Book { title } } }", """{"data":{"node":{"id":"1","title":"The Purloined Letter"}}}""")]
    public async Task Chooses_the_fields_of_the_concrete_type(string document, string answer) => Assert.Equal(answer, await _library.AskAsync(document));

    [Fact]
    public async Task Writes_null_and_an_error_where_a_value_is_of_no_possible_type() => Assert.Equal(
        """{"errors":[{"message":"A value of Query.hits is of none of the types that Hit can be.","locations":[{"line":1,"column":3}],"path":["hits",3],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}],"data":{"hits":[{"title":"The Purloined Letter"},{"name":"Sayers"},null,null]}}""",
        await _library.AskAsync("{ hits { ... on Book { title } ... on Author { name } } }"));

    [Theory]
    [InlineData("{ echo }", """none||""", "text")]
    [InlineData("{ echo(text: \"a\\u00e9\\\"\", number: 3, list: 4) }", """aé\"|3|4""", "text,number,list")]
    [InlineData("{ echo(text: null, list: [1, 2]) }", "||1,2", "text,list")]
    public async Task Coerces_constant_arguments(string document, string values, string given) =>
        Assert.Equal("{\"data\":{\"echo\":\"" + values + "|" + given + "\"}}", await _library.AskAsync(document));

    [Theory]
    [InlineData("query($t: String, $n: Int) { echo(text: $t, number: $n) }", "{}", "none||", "text")]
    [InlineData("query($t: String = \"d\", $n: Int) { echo(text: $t, number: $n) }", """{"n":null}""", "d||", "text,number")]
    [InlineData("query($l: [Int!]) { echo(list: $l) }", """{"l":[1,2]}""", "none||1,2", "text,list")]
    [InlineData("query($i: Int!) { echo(list: [$i, 9]) }", """{"i":1}""", "none||1,9", "text,list")]
    public async Task Coerces_variables_and_what_they_leave_out(string document, string variables, string values, string given) =>
        Assert.Equal("{\"data\":{\"echo\":\"" + values + "|" + given + "\"}}", await _library.AskAsync(document, variables));

    [Theory]
    [InlineData("""{}""", """Variable \"$f\" of required type \"BookFilter!\" was not provided.""")]
    [InlineData("""{"f":null}""", """Variable \"$f\" got an invalid value: a value of type \"BookFilter!\" must not be null.""")]
    [InlineData("""{"f":{"title":1}}""", """Variable \"$f\" got an invalid value at \"title\": 1 is no value of type \"String\".""")]
    [InlineData("""{"f":{"genre":"NOVEL"}}""", """Variable \"$f\" got an invalid value at \"genre\": \"NOVEL\" is no value of the enum \"Genre\".""")]
    [InlineData("""{"f":{"years":[1,2.5]}}""", """Variable \"$f\" got an invalid value at \"years[1]\": 2.5 is no value of type \"Int\".""")]
    [InlineData("""{"f":{"size":1}}""", """Variable \"$f\" got an invalid value: the type \"BookFilter\" has no field \"size\".""")]
    public async Task Refuses_a_variable_by_name_value_and_place(string variables, string message) =>
        Assert.Equal(
            "{\"errors\":[{\"message\":\"" + message + "\",\"locations\":[{\"line\":1,\"column\":7}],\"extensions\":{\"code\":\"BAD_USER_INPUT\"}}]}",
            await _library.AskAsync("query($f: BookFilter!) { books(filter: $f) { id } }", variables));

    [Fact]
    public async Task Applies_defaults_inside_input_objects() =>
        Assert.Equal("""{"data":{"books":[{"id":"2"},{"id":"3"}]}}""", await _library.AskAsync("query($f: BookFilter) { books(filter: $f) { id } }", """{"f":{}}"""));

    [Theory]
    [InlineData("""{"by":{"title":"Anonymous"}}""", """{"data":{"bookBy":{"id":"4"}}}""")]
    [InlineData("""{"by":{"title":"Anonymous","id":"1"}}""", "exactly one field of")]
    [InlineData("""{"by":{"title":null}}""", "exactly one field of")]
    public async Task Accepts_exactly_one_field_of_a_oneOf_input(string variables, string answer) =>
        Assert.Contains(answer, await _library.AskAsync("query($by: BookBy!) { bookBy(by: $by) { id } }", variables), StringComparison.Ordinal);

    [Theory]
    [InlineData(true, false, """{"data":{"x":"none|||text","book":{"id":"1"}}}""")]
    [InlineData(false, false, """{"data":{"book":{"id":"1"}}}""")]
    [InlineData(true, true, """{"data":{"x":"none|||text","book":{"title":"The Purloined Letter","id":"1"}}}""")]
    public async Task Skips_and_includes_by_variables(bool first, bool second, string answer)
    {
        const string document = "query($a: Boolean!, $b: Boolean!) { x: echo @include(if: $a) book(id: 1) { title @include(if: $b) ... @skip(if: false) { id } title @skip(if: true) } }";
        Assert.Equal(answer, await _library.AskAsync(document, $"{{\"a\":{Json(first)},\"b\":{Json(second)}}}"));
    }

    private static string Json(bool value) => value ? "true" : "false";

    [Fact]
    public async Task Orders_fields_by_their_first_included_occurrence()
    {
        const string document = "query($a: Boolean!) { book(id: 1) { id @include(if: $a) title id } }";
        Assert.Equal("""{"data":{"book":{"id":"1","title":"The Purloined Letter"}}}""", await _library.AskAsync(document, """{"a":true}"""));
        Assert.Equal("""{"data":{"book":{"title":"The Purloined Letter","id":"1"}}}""", await _library.AskAsync(document, """{"a":false}"""));
    }

    [Fact]
    public async Task Runs_mutations_one_after_the_other()
    {
        Assert.Equal("""{"data":{"a":"1","b":"2"}}""", await _library.AskAsync("mutation { a: append(text: \"1\") b: append(text: \"2\") }"));
        Assert.Equal(["begin 1", "end 1", "begin 2", "end 2"], _library.Calls);
    }

    [Theory]
    [InlineData("query A { echo } query B { __typename }", "B", """{"data":{"__typename":"Query"}}""")]
    [InlineData("query A { echo } query B { __typename }", null, "several operations")]
    [InlineData("query A { echo }", "C", "no operation named")]
    public async Task Chooses_the_operation_by_name(string document, string? name, string answer) =>
        Assert.Contains(answer, await _library.AskAsync(document, operationName: name), StringComparison.Ordinal);

    [Fact]
    public async Task Stops_when_the_caller_gives_up()
    {
        using var source = new CancellationTokenSource();
        var answer = _library.Service.ExecuteAsync(_library.Request("{ slow }"), source.Token).AsTask();
        Assert.False(answer.IsCompleted);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
    }

    [Fact]
    public async Task Answers_the_same_from_the_plan_cache()
    {
        const string document = "{ books { id author { name } } }";
        Assert.Equal(await _library.AskAsync(document), await new Library().AskAsync(document));
        Assert.Equal(await _library.AskAsync(document), await _library.AskAsync(document));
    }
}
