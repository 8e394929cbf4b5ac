using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Federation.Entities;

public sealed class EntityTests
{
    private readonly Warehouse _warehouse = new();

    [Fact]
    public async Task Errors_stand_in_the_order_of_the_representations()
    {
        var answer = await _warehouse.FindAsync(
            "... on Customer { email }",
            """{"__typename":"Product","id":"cursed"}""",
            """{"__typename":"Customer","email":"a"}""",
            """{"__typename":"Customer","email":"x"}""",
            """{"__typename":"Nothing"}""");

        Assert.Equal([0, 2, 3], Regex.Matches(answer, "\\[\"_entities\",(\\d)[\\],]").Select(match => int.Parse(match.Groups[1].Value, null)));
    }

    [Fact]
    public async Task Answers_its_own_sdl()
    {
        using var answer = JsonDocument.Parse(await _warehouse.AskAsync("{ _service { sdl } }"));

        Assert.Equal(Warehouse.Subgraph.Sdl, answer.RootElement.GetProperty("data").GetProperty("_service").GetProperty("sdl").GetString());
    }

    [Fact]
    public async Task What_a_field_requires_comes_with_the_representation() => Assert.Equal(
        """{"data":{"_entities":[{"shippingCost":3},{"shippingCost":null},{"shippingCost":null}]}}""",
        await _warehouse.FindAsync(
            "... on Product { shippingCost }",
            """{"__typename":"Product","id":"p1","weight":1.5}""",
            """{"__typename":"Product","id":"p1","weight":null}""",
            """{"__typename":"Product","id":"p1"}"""));

    [Fact]
    public async Task The_first_complete_key_counts() => Assert.Equal(
        """{"data":{"_entities":[{"id":"p1"},{"id":"NorthHall-1-2"}]}}""",
        await _warehouse.FindAsync(
            "... on Product { id }",
            """{"__typename":"Product","hall":"NORTH_HALL","shelf":{"row":1,"place":2},"id":"p1"}""",
            """{"__typename":"Product","hall":"NORTH_HALL","shelf":{"row":1,"place":2},"id":null}"""));

    [Fact]
    public async Task Numbers_are_ids_too()
    {
        Assert.Equal("""{"data":{"_entities":[null]}}""", await _warehouse.FindAsync("... on Product { id }", """{"__typename":"Product","id":7}"""));
        Assert.Equal(["products(7)"], _warehouse.Calls);
    }

    [Fact]
    public async Task A_key_may_be_of_lists() => Assert.Equal(
        """{"data":{"_entities":[{"parts":[{"id":"1"},{"id":"2"}]},{"parts":[]}]}}""",
        await _warehouse.FindAsync(
            "... on Bundle { parts { id } }", """{"__typename":"Bundle","parts":[{"id":"1"},{"id":"2"}]}""", """{"__typename":"Bundle","parts":[]}"""));

    [Fact]
    public async Task What_came_as_null_can_be_told_from_what_did_not_come() => Assert.Equal(
        """{"data":{"_entities":[{"note":"fragile","hasNote":true},{"note":null,"hasNote":true},{"note":null,"hasNote":false}]}}""",
        await _warehouse.FindAsync(
            "... on Bundle { note hasNote }",
            """{"__typename":"Bundle","parts":[],"note":"fragile"}""",
            """{"__typename":"Bundle","parts":[],"note":null}""",
            """{"__typename":"Bundle","parts":[]}"""));

    [Fact]
    public async Task An_interface_is_found_by_its_own_key_and_so_are_its_types() => Assert.Equal(
        """{"data":{"_entities":[{"__typename":"Book","title":"book b1"},{"__typename":"Film","title":"film f1"},{"__typename":"Book","title":"book b2"},{"__typename":"Film","title":"film own f2"}]}}""",
        await _warehouse.FindAsync(
            "__typename ... on Media { title }",
            """{"__typename":"Media","id":"b1"}""",
            """{"__typename":"Media","id":"f1"}""",
            """{"__typename":"Book","id":"b2"}""",
            """{"__typename":"Film","id":"f2"}"""));

    [Fact]
    public async Task An_object_stands_for_an_interface_of_another_subgraph() => Assert.Equal(
        """{"data":{"_entities":[{"__typename":"Shop","id":"s1","stock":7}]}}""",
        await _warehouse.FindAsync("__typename ... on Shop { id stock }", """{"__typename":"Shop","id":"s1"}"""));

    [Theory]
    [InlineData("""{"__typename":"Parcel","id":"7"}""")]
    [InlineData("""{"__typename":"Parcel","code":"c"}""")]
    [InlineData("""{"__typename":"Parcel","id":{"not":"an id"}}""")]
    [InlineData("""{"__typename":"Parcel"}""")]
    public async Task What_is_bound_to_whatever_comes_needs_no_complete_key(string representation)
    {
        using var answer = JsonDocument.Parse(await _warehouse.FindAsync("... on Parcel { wasTold }", representation));

        Assert.Equal(representation, answer.RootElement.GetProperty("data").GetProperty("_entities")[0].GetProperty("wasTold").GetString());
    }

    [Theory]
    [InlineData("12345678901234567890123")]
    [InlineData("-0.12345678901234567890123")]
    [InlineData("[1e400, {x: 0.10}]")]
    public async Task Numbers_of_representations_in_the_document_keep_all_their_digits(string literal)
    {
        using var answer = JsonDocument.Parse(
            await _warehouse.AskAsync($"{{ _entities(representations: [{{ __typename: \"Parcel\", id: {literal} }}]) {{ ... on Parcel {{ wasTold }} }} }}"));

        Assert.Equal(
            $$"""{"__typename":"Parcel","id":{{literal.Replace("x:", "\"x\":", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)}}}""",
            answer.RootElement.GetProperty("data").GetProperty("_entities")[0].GetProperty("wasTold").GetString());
    }

    [Fact]
    public async Task A_variable_that_was_not_given_is_left_out_of_an_object_and_null_in_a_list() => Assert.Equal(
        """{"data":{"_entities":[{"wasTold":"{\"__typename\":\"Parcel\",\"id\":[null,{}]}"}]}}""",
        await _warehouse.AskAsync(
            "query($not: ID) { _entities(representations: [{ __typename: \"Parcel\", code: $not, id: [$not, { x: $not }] }]) { ... on Parcel { wasTold } } }"));

    [Theory]
    [InlineData("1.5", "1.5")]
    [InlineData("[1, {x: true}]", "[1,{\"x\":true}]")]
    [InlineData("1e400", "1e999")]
    [InlineData("-1e400", "-1e999")]
    public async Task Variables_of_any_scalar_may_stand_in_a_representation(string value, string told)
    {
        using var answer = JsonDocument.Parse(
            await _warehouse.AskAsync($"query($it: Anything = {value}) {{ _entities(representations: [{{ __typename: \"Parcel\", id: $it }}]) {{ ... on Parcel {{ wasTold }} }} }}"));

        Assert.Equal(
            $$"""{"__typename":"Parcel","id":{{told}}}""", answer.RootElement.GetProperty("data").GetProperty("_entities")[0].GetProperty("wasTold").GetString());
    }

    [Fact]
    public async Task Variables_of_input_types_may_stand_in_a_representation() => Assert.Equal(
        """{"data":{"_entities":[{"wasTold":"{\"__typename\":\"Parcel\",\"id\":{\"row\":1,\"place\":null}}"}]}}""",
        await _warehouse.AskAsync(
            """query($shelf: ShelfInput) { _entities(representations: [{ __typename: "Parcel", id: $shelf }]) { ... on Parcel { wasTold } } }""",
            """{"shelf":{"row":1,"place":null}}"""));

    [Fact]
    public async Task Representations_may_stand_in_the_document() => Assert.Equal(
        """{"data":{"_entities":[{"id":"p1","shippingCost":null},{"id":"p2","shippingCost":null},{"id":"p1","shippingCost":3}]}}""",
        await _warehouse.AskAsync(
            """
            query($id: ID!, $whole: _Any!, $weight: Float) {
              _entities(representations: [{ __typename: "Product", id: $id }, $whole, { __typename: "Product", id: "p1", weight: $weight }]) {
                ... on Product { id shippingCost }
              }
            }
            """,
            """{"id":"p1","whole":{"__typename":"Product","id":"p2"},"weight":1.5}"""));
}
