using Xunit;

namespace GraphProducts.Server.Tests.Graph;

/// <summary>The argument of pageInfo.pages and of a connection's own pages is looked at before any call, wherever and however it is given.</summary>
[Collection(nameof(DefaultGraph))]
public sealed class PageLinksTests(DefaultGraph graph)
{
    [Theory]
    [InlineData("pageInfo { pages(around: 11) { number } }", "pageInfo.pages")]
    [InlineData("nodes { id } pageInfo { pages(around: $around) { number } }", "pageInfo.pages")]
    [InlineData("info: pageInfo { pages { number } far: pages(around: $around) { number } }", "pageInfo.pages")]
    [InlineData("pageInfo { endCursor } ...Far", "pageInfo.pages")]
    [InlineData("pages { number } far: pages(around: $around) { number }", "pages")]
    public async Task What_is_out_of_bounds_is_refused_before_any_call(string selection, string field)
    {
        const string fragment = "fragment Far on ProductConnection { pageInfo { pages(around: 11) { number } } }";
        var isFragment = selection.Contains("...", StringComparison.Ordinal);
        var declaration = selection.Contains('$') ? "($around: Int)" : "";

        var answer = await graph.Host.AskAloneAsync($"query Pages{declaration} {{ products(first: 2) {{ {selection} }} }} {(isFragment ? fragment : "")}", new { around = 11 });

        var error = Assert.Single(answer.Errors);
        Assert.Equal(("PAGE_ARGUMENT_INVALID", "products"), (error.Code, error.Path));
        Assert.Equal($"{field}: around is 11. It must be between 0 and 10.", error.Message);
        Assert.Empty(graph.Host.Simulator.Log.Entries);
    }

    [Theory]
    [InlineData("pageInfo { pages(around: 10) { number } }")]
    [InlineData("pageInfo { pages(around: null) { number } }")]
    [InlineData("pageInfo { pages(around: 11) @skip(if: true) { number } totalPages }")]
    [InlineData("pages(around: 10) { number } pageInfo { pages(around: 0) { number } }")]
    public async Task What_is_not_is_answered(string selection) =>
        Assert.Empty((await graph.Host.AskAsync($"{{ products(first: 2, source: SCANTRUST) {{ {selection} }} }}")).Errors);
}
