using System.Text.Json.Nodes;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Execution;

/// <summary>An argument that cannot be coerced is an error of its field, and the field does not run: whether or not whoever answers it looks at its arguments.</summary>
public sealed class ArgumentFaultTests
{
    private readonly Library _library = new();

    [Theory]
    [InlineData("Query.unread", "{ unread(number: $n) }", """{"unread":null}""")]
    [InlineData("Book.unread", """{ book(id: "1") { id unread(number: $n) } }""", """{"book":{"id":"1","unread":null}}""")]
    [InlineData("Book.unreadAuthor", """{ book(id: "1") { unreadAuthor(number: $n) { name } } }""", """{"book":{"unreadAuthor":null}}""")]
    [InlineData("Book.unreadCount", """{ book(id: "1") { unreadCount(number: $n) } }""", """{"book":null}""")]
    public async Task Is_reported_though_nobody_reads_the_argument(string field, string selection, string data)
    {
        var answer = JsonNode.Parse(await _library.AskAsync($"query($n: Int = 5) {selection}", """{"n":null}"""))!;
        Assert.Equal(data, answer["data"]!.ToJsonString());
        var error = Assert.Single(answer["errors"]!.AsArray())!;
        Assert.Equal($"Argument \"number\" of {field}, of type \"Int!\", was given a value that the type does not accept.", error["message"]!.GetValue<string>());
        Assert.Equal("BAD_USER_INPUT", error["extensions"]!["code"]!.GetValue<string>());
        Assert.Equal(field.Split('.')[1], error["path"]!.AsArray()[^1]!.GetValue<string>());
        Assert.Empty(_library.Calls);
    }

    [Fact]
    public async Task Lets_the_field_run_when_the_variable_has_a_value() =>
        Assert.Equal("""{"data":{"unread":"called"}}""", await _library.AskAsync("query($n: Int = 5) { unread(number: $n) }"));

    [Fact]
    public async Task Is_reported_for_each_parent()
    {
        var answer = JsonNode.Parse(await _library.AskAsync("query($n: Int = 5) { books { id unread(number: $n) } }", """{"n":null}"""))!;
        Assert.Equal(
            Enumerable.Range(0, 5).Select(i => $"[\"books\",{i},\"unread\"]"),
            answer["errors"]!.AsArray().Select(error => error!["path"]!.ToJsonString()));
        Assert.Equal(5, answer["data"]!["books"]!.AsArray().Count);
    }
}
