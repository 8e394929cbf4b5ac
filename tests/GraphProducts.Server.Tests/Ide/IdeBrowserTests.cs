using GraphProducts.Server.Tests.Http;
using Xunit;

namespace GraphProducts.Server.Tests.Ide;

public sealed class IdeBrowserTests
{
    [Fact]
    public async Task Runs_a_query_that_a_person_writes_and_shows_its_answer_and_the_schema()
    {
        IdeFolder.SkipWithoutFiles();
        await using var browser = await ChromiumBrowser.LaunchAsync();
        await using var host = await HttpHost.StartAsync(options => options.Ide.Title = "Test graph");
        var page = await browser.OpenPageAsync();
        var screen = await IdeScreen.OpenAsync(page, host.Endpoint);

        await screen.RunAsync("""{ hello(name: "Banana") numbers(first: 3) }""");
        await screen.SeesAsync("\"Hello Banana!\"", "200");
        await ChromiumBrowser.KeepScreenshotAsync(page, "ide-answer");
        await screen.ChooseTabAsync("Schema Reference");
        await screen.SeesAsync("The entry points.", "Says hello.");
        await ChromiumBrowser.KeepScreenshotAsync(page, "ide-schema-reference");
        await screen.ChooseTabAsync("Schema Definition");
        await screen.SeesAsync("type Mutation {");
        await ChromiumBrowser.KeepScreenshotAsync(page, "ide-schema-definition");

        Assert.EndsWith("Test graph", await page.TitleAsync());
        Assert.Empty(screen.Complaints);
        Assert.Empty(screen.ForeignRequests);
    }

    [Fact]
    public async Task Begins_a_tab_with_the_document_of_the_options()
    {
        IdeFolder.SkipWithoutFiles();
        await using var browser = await ChromiumBrowser.LaunchAsync();
        await using var host = await HttpHost.StartAsync(options => options.Ide.Document = "query Welcome { hello }");
        var page = await browser.OpenPageAsync();

        var screen = await IdeScreen.OpenAsync(page, host.Endpoint);

        await screen.SeesAsync("query Welcome { hello }");
    }
}
