using Xunit;

namespace GraphProducts.GraphQL.Tests.Execution;

public sealed class BatchingTests
{
    private readonly Library _library = new();

    [Fact]
    public async Task Loads_the_keys_of_all_parents_in_parts_and_fails_only_the_keys_of_a_failed_part()
    {
        var answer = await _library.AskAsync("{ books { id author { name } } }");
        Assert.Equal(["authors(1,2,3)", "authors(99,666)"], _library.Calls);
        Assert.Contains("\"path\":[\"books\",4,\"author\"],\"extensions\":{\"code\":\"CURSED\"}", answer, StringComparison.Ordinal);
        Assert.EndsWith(
            """
            "data":{"books":[{"id":"1","author":{"name":"Poe"}},{"id":"2","author":{"name":"Sayers"}},{"id":"3","author":{"name":"Chandler"}},{"id":"4","author":null},{"id":"5","author":null}]}}
            """,
            answer,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Loads_a_key_once_however_often_it_is_asked()
    {
        await _library.AskAsync("{ a: book(id: 1) { author { name } strictAuthor { name } } b: book(id: 1) { author { name books { author { name } } } } }");
        Assert.Equal(["authors(1)"], _library.Calls);
    }

    [Fact]
    public async Task Calls_a_batch_once_for_all_parents_of_a_layer()
    {
        Assert.Equal(
            """{"data":{"matrix":[null,[{"reviews":20},{"reviews":30}]]}}""",
            Data(await _library.AskAsync("{ matrix { reviews } }")));
        Assert.Equal(["reviews(1,2,3)"], _library.Calls);
    }

    [Fact]
    public async Task Runs_nothing_for_items_behind_a_null_that_costs_the_whole_list()
    {
        var answer = await _library.AskAsync("{ gaps { reviews author { name } } books { id } }");
        Assert.StartsWith("""{"data":{"gaps":null,"books":[""", Data(answer), StringComparison.Ordinal);
        Assert.Contains("\"path\":[\"gaps\",1]", answer, StringComparison.Ordinal);
        Assert.Equal(["reviews(1)", "authors(1)"], _library.Calls);
    }

    [Fact]
    public async Task Names_the_place_of_a_null_in_lists_of_lists()
    {
        var answer = await _library.AskAsync("{ a: matrix { id } b: matrix { reviews } }");
        Assert.Contains("\"path\":[\"a\",0,1]", answer, StringComparison.Ordinal);
        Assert.Contains("\"path\":[\"b\",0,1]", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gathers_through_plain_reads_and_abstract_types()
    {
        Assert.Equal(
            """{"data":{"hits":[{"shelf":{"neighbours":[{"reviews":10},{"reviews":20}]}},{"books":[{"reviews":20}]},null,null]}}""",
            Data(await _library.AskAsync("{ hits { ... on Book { shelf { neighbours { reviews } } } ... on Author { books { reviews } } } }")));
        Assert.Equal(["reviews(2)", "reviews(1,2)"], _library.Calls.Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void Prints_a_plan_with_kinds_and_layers() => Assert.Equal(
        """
        query Page
          books(filter: { genre: CRIME })  [resolve, layer 1]
            id
            writer: author  [load AuthorByIdDataLoader, layer 2]
              name
              books
                reviews  [batch, layer 3]
          node(id: "a1")
            on Book
              __typename
              title
            on Author
              __typename

        """.ReplaceLineEndings("\n"),
        _library.Service.DescribePlan(_library.Request(
            "query Page { books(filter: { genre: CRIME }) { id writer: author { name books { reviews } } } node(id: \"a1\") { __typename ... on Book { title } } }")));

    private static string Data(string answer) => "{" + answer[answer.IndexOf("\"data\"", StringComparison.Ordinal)..];
}
