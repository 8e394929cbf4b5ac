using System.Net.Http.Headers;
using System.Text.Json;
using GraphProducts.Server.Tests.Http;
using Xunit;

namespace GraphProducts.Server.Tests.Ide;

public sealed class IdeFilesTests(HttpHostFixture fixture) : IClassFixture<HttpHostFixture>
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    private HttpHost Host => fixture.Host;

    [Fact]
    public async Task Leads_a_browser_to_the_page_beside_its_files()
    {
        IdeFolder.SkipWithoutFiles();

        var redirect = await Host.GetAsync("/graphql?from=readme", Browser);
        var page = await Host.GetAsync(redirect.Message.Headers.Location!.ToString(), Browser);

        Assert.Equal((302, "/graphql/?from=readme"), (redirect.Status, redirect.Message.Headers.Location.ToString()));
        Assert.Equal((200, "text/html; charset=utf-8"), (page.Status, page.ContentType));
        Assert.Contains("<div id=\"root\">", page.Body);
    }

    [Theory]
    [InlineData("/graphql?query={hello}", Browser, "application/json; charset=utf-8")]
    [InlineData("/graphql/?query={hello}", Browser, "application/json; charset=utf-8")]
    [InlineData("/graphql/", "*/*", "application/json; charset=utf-8")]
    [InlineData("/graphql/", "application/json, text/html;q=0.9", "application/json; charset=utf-8")]
    [InlineData("/graphql/", "text/html;q=0.5, application/graphql-response+json", "application/graphql-response+json; charset=utf-8")]
    public async Task Leaves_GraphQL_clients_alone(string address, string accept, string contentType)
    {
        var answer = await Host.GetAsync(address, accept);

        Assert.Equal(contentType, answer.ContentType);
    }

    [Fact]
    public async Task Tells_the_page_its_title_and_endpoint_and_to_keep_quiet()
    {
        IdeFolder.SkipWithoutFiles();

        var answer = await Host.GetAsync("/graphql/bcp-config.json");

        using var config = JsonDocument.Parse(answer.Body);
        Assert.Equal("GraphQL", config.RootElement.GetProperty("title").GetString());
        Assert.True(config.RootElement.GetProperty("useBrowserUrlAsEndpoint").GetBoolean());
        Assert.True(config.RootElement.GetProperty("disableTelemetry").GetBoolean());
    }

    [Theory]
    [InlineData("LICENSE", "text/plain; charset=utf-8", "no-cache")]
    [InlineData("index.html", "text/html; charset=utf-8", "no-cache")]
    [InlineData("favicon.svg", "image/svg+xml", "no-cache")]
    [InlineData("service-worker.js", "text/javascript; charset=utf-8", "no-cache")]
    [InlineData("static/js/main.*.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable")]
    [InlineData("static/css/styles.*.css", "text/css; charset=utf-8", "public, max-age=31536000, immutable")]
    [InlineData("static/media/*.woff2", "font/woff2", "public, max-age=31536000, immutable")]
    public async Task Serves_the_files_as_they_are(string pattern, string contentType, string cacheControl)
    {
        IdeFolder.SkipWithoutFiles();
        var file = Directory.GetFiles(IdeFolder.Path, pattern).Single();

        using var message = await Host.Client.GetAsync($"/graphql/{Path.GetRelativePath(IdeFolder.Path, file).Replace('\\', '/')}", TestContext.Current.CancellationToken);

        Assert.Equal(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), await message.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(contentType, message.Content.Headers.ContentType?.ToString());
        Assert.Equal(CacheControlHeaderValue.Parse(cacheControl), message.Headers.CacheControl);
        Assert.Equal(["nosniff"], message.Headers.GetValues("X-Content-Type-Options"));
        Assert.Contains("frame-ancestors 'none'", message.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task Does_not_send_a_file_again_to_whoever_has_it()
    {
        IdeFolder.SkipWithoutFiles();
        var first = await Host.GetAsync("/graphql/index.html");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql/index.html");
        request.Headers.IfNoneMatch.Add(first.Message.Headers.ETag!);

        using var second = await Host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(304, (int)second.StatusCode);
    }

    [Theory]
    [InlineData("../GraphProducts.Server.Tests.dll")]
    [InlineData("..%2FGraphProducts.Server.Tests.dll")]
    [InlineData("static/..%2f..%2FGraphProducts.Server.Tests.dll")]
    [InlineData("..%5cGraphProducts.Server.Tests.dll")]
    [InlineData("%2e%2e/GraphProducts.Server.Tests.dll")]
    [InlineData("%2Fetc%2Fpasswd")]
    [InlineData("/etc/passwd")]
    [InlineData("static")]
    [InlineData("static/js/")]
    [InlineData("nothing.js")]
    public async Task Serves_nothing_but_its_files(string path)
    {
        var status = await RawRequest.StatusAsync(Host.Endpoint, $"/graphql/{path}");

        Assert.Equal(404, status);
    }

    [Fact]
    public async Task Serves_no_page_when_it_is_switched_off()
    {
        await using var host = await HttpHost.StartAsync(options => options.Ide.IsEnabled = false);

        var page = await host.GetAsync("/graphql", Browser);
        var file = await host.GetAsync("/graphql/index.html");

        // A browser takes anything as a last resort, so it reads what is missing.
        Assert.Equal((400, 404), (page.Status, file.Status));
    }
}
