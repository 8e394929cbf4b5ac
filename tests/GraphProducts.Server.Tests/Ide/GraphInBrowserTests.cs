using Xunit;

namespace GraphProducts.Server.Tests.Ide;

/// <summary>The real server, as a newcomer meets it: opens the page, sees the schema, asks both catalogues.</summary>
[Collection(nameof(DefaultGraph))]
public sealed class GraphInBrowserTests(DefaultGraph graph)
{
    [Fact]
    public async Task A_newcomer_sees_the_schema_and_asks_both_catalogues()
    {
        IdeFolder.SkipWithoutFiles();
        await using var browser = await ChromiumBrowser.LaunchAsync();
        var page = await browser.OpenPageAsync();
        var screen = await IdeScreen.OpenAsync(page, new Uri(graph.Host.Client.BaseAddress!, "/graphql"));

        await screen.SeesAsync("query BothCatalogues {", "query FindAgain {");
        await screen.RunAsync("{ s: products(first: 1, source: SCANTRUST) { nodes { name } } d: products(first: 1, source: DECONETWORK) { nodes { name } } }");
        await screen.SeesAsync("tom-prefix-testing-pro", "Ultra Cotton 100% Cotton T Shirt");
        await ChromiumBrowser.KeepScreenshotAsync(page, "graph-answer");
        await screen.ChooseTabAsync("Schema Reference");
        await screen.SeesAsync("Where every question starts.");
        await ChromiumBrowser.KeepScreenshotAsync(page, "graph-schema");

        Assert.EndsWith("GraphProducts", await page.TitleAsync());
        Assert.Empty(screen.Complaints);
        Assert.Empty(screen.ForeignRequests);
    }
}
