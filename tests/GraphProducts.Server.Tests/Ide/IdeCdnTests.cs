using System.Net;
using GraphProducts.GraphQL.AspNetCore;
using GraphProducts.Server.Tests.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace GraphProducts.Server.Tests.Ide;

/// <summary>The page of a server that has no files of it.</summary>
public sealed class IdeCdnTests
{
    [Fact]
    public async Task Hands_the_page_and_its_files_through_from_the_CDN()
    {
        await using var cdn = await Cdn.StartAsync();
        await using var host = await HttpHost.StartAsync(options => Without(options.Ide, cdn.Address));

        var page = await host.GetAsync("/graphql/", "text/html");
        var script = await host.GetAsync("/graphql/static/js/main.0123.js");
        var config = await host.GetAsync("/graphql/bcp-config.json");

        Assert.Equal((200, "text/html", "/web/1.0.0/index.html"), (page.Status, page.ContentType, page.Body));
        Assert.Equal((200, "text/javascript", "/web/1.0.0/static/js/main.0123.js"), (script.Status, script.ContentType, script.Body));
        Assert.True(script.Message.Headers.CacheControl?.MaxAge > TimeSpan.FromDays(300));
        Assert.Contains("useBrowserUrlAsEndpoint", config.Body);
        Assert.Equal(["/web/1.0.0/index.html", "/web/1.0.0/static/js/main.0123.js"], cdn.Asked);
    }

    [Theory]
    [InlineData("..%2Fsecret.js")]
    [InlineData("static/..%2f..%2Fsecret.js")]
    [InlineData("%2F%2Fevil.example%2Fx.js")]
    [InlineData("https:%2F%2Fevil.example%2Fx.js")]
    [InlineData("a..js")]
    [InlineData("x.js%3Fy")]
    [InlineData("static//x.js")]
    public async Task Asks_the_CDN_for_nothing_but_files_of_the_package(string path)
    {
        await using var cdn = await Cdn.StartAsync();
        await using var host = await HttpHost.StartAsync(options => Without(options.Ide, cdn.Address));

        Assert.Equal(404, await RawRequest.StatusAsync(host.Endpoint, $"/graphql/{path}"));
        Assert.Empty(cdn.Asked);
    }

    [Fact]
    public async Task Has_not_what_the_CDN_has_not()
    {
        await using var cdn = await Cdn.StartAsync();
        await using var host = await HttpHost.StartAsync(options => Without(options.Ide, cdn.Address));

        Assert.Equal(404, (await host.GetAsync("/graphql/missing.js")).Status);
    }

    [Fact]
    public async Task Fetches_a_file_once_and_keeps_it()
    {
        await using var cdn = await Cdn.StartAsync();
        await using var host = await HttpHost.StartAsync(options => Without(options.Ide, cdn.Address));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => host.GetAsync("/graphql/static/js/main.js")));
        var again = await host.GetAsync("/graphql/static/js/main.js");

        Assert.Equal((200, "text/javascript", "/web/1.0.0/static/js/main.js"), (again.Status, again.ContentType, again.Body));
        Assert.Single(cdn.Asked);
    }

    [Fact]
    public async Task Asks_again_for_what_it_did_not_get()
    {
        await using var cdn = await Cdn.StartAsync();
        await using var host = await HttpHost.StartAsync(options => Without(options.Ide, cdn.Address));

        await host.GetAsync("/graphql/missing.js");
        await host.GetAsync("/graphql/missing.js");

        Assert.Equal(2, cdn.Asked.Count);
    }

    [Theory]
    [InlineData("huge-and-told.js")]
    [InlineData("huge-and-untold.js")]
    public async Task Takes_no_file_that_is_larger_than_any_of_the_package(string file)
    {
        await using var cdn = await Cdn.StartAsync();
        await using var host = await HttpHost.StartAsync(options => Without(options.Ide, cdn.Address));

        Assert.Equal(502, (await host.GetAsync($"/graphql/{file}")).Status);
    }

    [Fact]
    public async Task Sends_a_file_compressed_to_those_who_accept_it()
    {
        await using var cdn = await Cdn.StartAsync();
        await using var host = await HttpHost.StartAsync(options =>
        {
            Without(options.Ide, cdn.Address);
            options.Compression.MinimumBytes = 1;
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql/{new string('a', 500)}.js");
        request.Headers.AcceptEncoding.ParseAdd("gzip");

        using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal("gzip", answer.Content.Headers.ContentEncoding.Single());
        Assert.Equal($"/web/1.0.0/{new string('a', 500)}.js", System.Text.Encoding.UTF8.GetString(Compressed.OutOf("gzip", bytes)));
    }

    [Fact]
    public async Task Says_so_when_the_CDN_does_not_answer()
    {
        var cdn = await Cdn.StartAsync();
        await cdn.DisposeAsync();
        await using var host = await HttpHost.StartAsync(options => Without(options.Ide, cdn.Address));

        var page = await host.GetAsync("/graphql/", "text/html");

        Assert.Equal((502, "text/plain; charset=utf-8"), (page.Status, page.ContentType));
        Assert.Contains("its CDN does not answer", page.Body);
        Assert.Equal("""{"data":{"hello":"Hello world!"}}""", (await host.GetAsync("/graphql?query={hello}")).Body);
    }

    [Fact]
    public async Task Has_no_page_without_files_and_without_a_CDN()
    {
        await using var host = await HttpHost.StartAsync(options => Without(options.Ide, null));

        Assert.Equal(406, (await host.GetAsync("/graphql/", "text/html")).Status);
    }

    private static void Without(GraphQLIdeOptions options, Uri? cdn)
    {
        options.Directory = Path.Combine(AppContext.BaseDirectory, "no-such-folder");
        options.Cdn = cdn;
    }

    /// <summary>Answers every file with its own path.</summary>
    private sealed class Cdn(WebApplication app, List<string> asked) : IAsyncDisposable
    {
        public Uri Address { get; } = new(new Uri(app.Urls.Single()), "/web/1.0.0/");

        public List<string> Asked => asked;

        public static async Task<Cdn> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
            var app = builder.Build();
            var asked = new List<string>();
            app.Run(context => AnswerAsync(context, asked));
            await app.StartAsync();
            return new Cdn(app, asked);
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private static Task AnswerAsync(HttpContext context, List<string> asked)
        {
            var path = context.Request.Path.Value!;
            lock (asked)
                asked.Add(path);
            if (path.Contains("huge", StringComparison.Ordinal))
                return SendHugeAsync(context, isTold: path.EndsWith("huge-and-told.js", StringComparison.Ordinal));
            context.Response.StatusCode = path.EndsWith("missing.js", StringComparison.Ordinal) ? 404 : 200;
            context.Response.ContentType = path.EndsWith(".html", StringComparison.Ordinal) ? "text/html" : "text/javascript";
            return context.Response.WriteAsync(path);
        }

        private static async Task SendHugeAsync(HttpContext context, bool isTold)
        {
            var piece = new byte[1024 * 1024];
            if (isTold)
                context.Response.ContentLength = 17L * piece.Length;
            for (var i = 0; i < 17; i++)
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
        }
    }
}
