using Xunit;

namespace GraphProducts.GraphQL.Tests.Federation.Entities;

public sealed class EntityBatchingTests
{
    private readonly Warehouse _warehouse = new();

    [Fact]
    public async Task A_hundred_references_of_a_type_are_one_batch()
    {
        var ids = Enumerable.Range(1, 100).Select(i => $"p{i}").ToArray();

        var answer = await _warehouse.FindAsync("... on Product { id }", [.. ids.Select(id => $$"""{"__typename":"Product","id":"{{id}}"}""")]);

        Assert.Equal([$"products({string.Join(',', ids)})"], _warehouse.Calls);
        Assert.Equal($$$"""{"data":{"_entities":[{{{string.Join(',', ids.Select(id => $$"""{"id":"{{id}}"}"""))}}}]}}""", answer);
    }

    [Fact]
    public async Task Types_and_keys_are_fetched_side_by_side_and_answered_in_their_order()
    {
        var answer = await _warehouse.FindAsync(
            "__typename ... on Product { id } ... on Customer { name }",
            """{"__typename":"Customer","email":"a"}""",
            """{"__typename":"Product","id":"p2"}""",
            """{"__typename":"Product","hall":"SOUTH_HALL","shelf":{"row":3,"place":4}}""",
            """{"__typename":"Customer","email":"b"}""",
            """{"__typename":"Product","id":"p1"}""");

        Assert.Equal(["customers(a,b)", "products(p2,p1)"], _warehouse.Calls);
        Assert.Equal(
            """{"data":{"_entities":[{"__typename":"Customer","name":"name of a"},{"__typename":"Product","id":"p2"},{"__typename":"Product","id":"SouthHall-3-4"},{"__typename":"Customer","name":"name of b"},{"__typename":"Product","id":"p1"}]}}""",
            answer);
    }

    [Fact]
    public async Task Duplicates_and_nulls_keep_their_places()
    {
        var answer = await _warehouse.FindAsync(
            "... on Product { id }",
            """{"__typename":"Product","id":"p1"}""",
            """{"__typename":"Product","id":"unknown"}""",
            """{"__typename":"Product","id":"none"}""",
            """{"__typename":"Product","id":"p1"}""");

        Assert.Equal(["products(p1,unknown)"], _warehouse.Calls);
        Assert.Equal("""{"data":{"_entities":[{"id":"p1"},null,null,{"id":"p1"}]}}""", answer);
    }

    [Fact]
    public async Task No_representations_are_no_entities() => Assert.Equal("""{"data":{"_entities":[]}}""", await _warehouse.FindAsync("__typename"));
}
