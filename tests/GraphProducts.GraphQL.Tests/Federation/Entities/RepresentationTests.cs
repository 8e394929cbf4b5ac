using System.Text.Json;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Federation.Entities;

/// <summary>A bad representation is an error at its own place; those around it are answered.</summary>
public sealed class RepresentationTests
{
    private const string Good = """{"__typename":"Product","id":"p1"}""";

    private readonly Warehouse _warehouse = new();

    [Theory]
    [InlineData("5", "A representation is an object with __typename and the fields of a key; Number is none.")]
    [InlineData("\"p1\"", "A representation is an object with __typename and the fields of a key; String is none.")]
    [InlineData("[]", "A representation is an object with __typename and the fields of a key; Array is none.")]
    [InlineData("{}", "A representation has no __typename, so it cannot be told what it stands for.")]
    [InlineData("""{"__typename":5,"id":"p1"}""", "A representation has no __typename, so it cannot be told what it stands for.")]
    [InlineData("""{"__typename":"Prodact","id":"p1"}""", "\"Prodact\" is no entity of this subgraph. If its schema has changed, compose the supergraph anew.")]
    [InlineData("""{"__typename":"Shelf","row":1}""", "\"Shelf\" is no entity of this subgraph. If its schema has changed, compose the supergraph anew.")]
    [InlineData("""{"__typename":"Product"}""", "A representation of Product has no complete key. It needs \"id\", or \"hall shelf { place row }\".")]
    [InlineData("""{"__typename":"Product","id":null}""", "A representation of Product has no complete key. It needs \"id\", or \"hall shelf { place row }\".")]
    [InlineData(
        """{"__typename":"Product","hall":"SOUTH_HALL","shelf":{"row":1}}""",
        "A representation of Product has no complete key. It needs \"id\", or \"hall shelf { place row }\".")]
    [InlineData("""{"__typename":"Product","id":{}}""", "A representation of Product has a faulty key: id: {} is no value of type \"ID\".")]
    [InlineData(
        """{"__typename":"Product","hall":"WEST_HALL","shelf":{"row":1,"place":1}}""",
        "A representation of Product has a faulty key: hall: \"WEST_HALL\" is no value of the enum \"Hall\".")]
    [InlineData(
        """{"__typename":"Product","hall":"SOUTH_HALL","shelf":[1]}""",
        "A representation of Product has a faulty key: shelf: a value of type \"Shelf!\" is needed.")]
    [InlineData("""{"__typename":"Bundle","parts":[{"id":"1"},{"id":null}]}""", "A representation of Bundle has no complete key. It needs \"parts { id }\".")]
    [InlineData("""{"__typename":"Bundle","parts":[{},{"id":{}},{"id":"1"}]}""", "A representation of Bundle has a faulty key: id: {} is no value of type \"ID\".")]
    [InlineData("""{"__typename":"Bundle","parts":[5]}""", "A representation of Bundle has a faulty key: parts: a value of type \"[Part!]!\" is needed.")]
    [InlineData("""{"__typename":"Brand","id":"1"}""", "Brand cannot be found here: its keys are not resolvable.")]
    [InlineData("""{"__typename":"Product","id":"p1","weight":"heavy"}""", "The representation of Product cannot be read: weight: \"heavy\" is no value of type \"Float\".")]
    public async Task Is_an_error_at_its_own_place(string bad, string message)
    {
        var answer = await AnswerAsync(Good, bad, Good);

        Assert.Equal("""[{"id":"p1"},null,{"id":"p1"}]""", answer.GetProperty("data").GetProperty("_entities").GetRawText());
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal("""["_entities",1]""", error.GetProperty("path").GetRawText());
        Assert.Equal("BAD_USER_INPUT", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("id: 1e400", "A representation of Product has a faulty key: id: 1e400 is no value of type \"ID\".")]
    [InlineData("id: \"p1\", weight: -1e400", "The representation of Product cannot be read: weight: -1e400 is no value of type \"Float\".")]
    public async Task A_number_that_no_type_holds_is_an_error_at_its_own_place(string fields, string message)
    {
        var literals = $"{{__typename: \"Product\", id: \"p1\"}}, {{__typename: \"Product\", {fields}}}";
        using var answer = JsonDocument.Parse(await _warehouse.AskAsync($"{{ _entities(representations: [{literals}]) {{ ... on Product {{ id }} }} }}"));

        Assert.Equal("""[{"id":"p1"},null]""", answer.RootElement.GetProperty("data").GetProperty("_entities").GetRawText());
        var error = Assert.Single(answer.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal("""["_entities",1]""", error.GetProperty("path").GetRawText());
    }

    [Fact]
    public async Task A_failed_load_is_an_error_at_each_place_that_asked_for_it()
    {
        var answer = await AnswerAsync(Good, """{"__typename":"Product","id":"cursed"}""", """{"__typename":"Product","id":"cursed"}""");

        Assert.Equal("""[{"id":"p1"},null,null]""", answer.GetProperty("data").GetProperty("_entities").GetRawText());
        Assert.Equal(
            ["""["_entities",1]""", """["_entities",2]"""], answer.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("path").GetRawText()));
        Assert.All(answer.GetProperty("errors").EnumerateArray(), error => Assert.Equal("CURSED", error.GetProperty("extensions").GetProperty("code").GetString()));
    }

    [Fact]
    public async Task What_a_resolver_reports_stands_at_its_own_place()
    {
        var answer = await AnswerAsync(Good, """{"__typename":"Customer","email":"x"}""");

        Assert.Equal("""["_entities",1,"name"]""", Assert.Single(answer.GetProperty("errors").EnumerateArray()).GetProperty("path").GetRawText());
        Assert.Equal("""[{"id":"p1"},{}]""", answer.GetProperty("data").GetProperty("_entities").GetRawText());
    }

    [Fact]
    public async Task There_can_be_too_many()
    {
        var answer = await AnswerAsync([.. Enumerable.Repeat(Good, 301)]);

        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").ValueKind);
        Assert.Equal(
            "There are 301 representations. At most 300 can be looked up at once; ask for the rest in further operations.",
            Assert.Single(answer.GetProperty("errors").EnumerateArray()).GetProperty("message").GetString());
        Assert.Empty(_warehouse.Calls);
    }

    [Fact]
    public async Task There_can_be_as_many_as_the_limit() =>
        Assert.Equal(300, (await AnswerAsync([.. Enumerable.Repeat(Good, 300)])).GetProperty("data").GetProperty("_entities").GetArrayLength());

    private async Task<JsonElement> AnswerAsync(params string[] representations) =>
        JsonDocument.Parse(await _warehouse.FindAsync("... on Product { id }", representations)).RootElement;
}
