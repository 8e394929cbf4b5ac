using System.Net;
using System.Text;
using Xunit;

namespace GraphProducts.Server.Tests.Hosting;

/// <summary>What pages of other origins may do. What they are refused is refused by the browser, which goes by the headers asked for here.</summary>
public sealed class CrossOriginTests
{
    private const string Shop = "https://shop.example.com";

    [Theory]
    [InlineData(null, Shop, null)]
    [InlineData("", Shop, null)]
    [InlineData(Shop, Shop, Shop)]
    [InlineData(Shop, "https://evil.example.com", null)]
    [InlineData(Shop, "https://shop.example.com.evil.com", null)]
    [InlineData(Shop, "http://shop.example.com", null)]
    [InlineData(Shop, "null", null)]
    [InlineData("https://a.example.com, https://shop.example.com", Shop, Shop)]
    [InlineData("https://a.example.com https://Shop.Example.com", Shop, Shop)]
    [InlineData("http://localhost:3000", "http://localhost:3000", "http://localhost:3000")]
    [InlineData("*", Shop, "*")]
    public async Task Lets_those_origins_ask_that_the_setting_names(string? setting, string origin, string? allowed)
    {
        await using var host = await StartAsync(("Cors:Origins", setting));

        using var preflight = await PreflightAsync(host, "/graphql", origin);
        using var answer = await PostAsync(host, origin);

        Assert.Equal(allowed, Header(preflight, "Access-Control-Allow-Origin"));
        Assert.Equal(allowed, Header(answer, "Access-Control-Allow-Origin"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(Header(answer, "Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task Lets_a_page_post_JSON_with_headers_of_its_own()
    {
        await using var host = await StartAsync(("Cors:Origins", Shop));

        using var preflight = await PreflightAsync(host, "/graphql", Shop);

        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        Assert.Contains("POST", Header(preflight, "Access-Control-Allow-Methods"));
        Assert.Equal("content-type,x-client-name", Header(preflight, "Access-Control-Allow-Headers"));
        Assert.Equal("7200", Header(preflight, "Access-Control-Max-Age"));
    }

    [Fact]
    public async Task Says_nothing_of_origins_to_those_who_have_none()
    {
        await using var host = await StartAsync(("Cors:Origins", Shop));

        using var answer = await PostAsync(host, origin: null);

        Assert.Null(Header(answer, "Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("https://shop.example.com, https://a.example.com", Shop, true)]
    [InlineData("https://shop.example.com, https://a.example.com", "https://evil.example.com", true)]
    [InlineData("https://shop.example.com, https://a.example.com", null, true)]
    [InlineData("https://shop.example.com", Shop, true)]
    [InlineData("https://shop.example.com", null, true)]
    [InlineData("*", Shop, false)]
    [InlineData("*", null, false)]
    [InlineData("", Shop, false)]
    public async Task Keeps_answers_to_different_origins_apart_in_caches(string setting, string? origin, bool varies)
    {
        await using var host = await StartAsync(("Cors:Origins", setting));

        using var answer = await PostAsync(host, origin);

        Assert.Equal(varies ? ["Accept", "Accept-Encoding", "Origin"] : ["Accept", "Accept-Encoding"], answer.Headers.Vary.Order());
    }

    [Fact]
    public async Task Opens_nothing_but_the_graph()
    {
        await using var host = await StartAsync(("Cors:Origins", "*"));

        using var preflight = await PreflightAsync(host, "/health/ready", Shop);

        Assert.Null(Header(preflight, "Access-Control-Allow-Origin"));
    }

    // What a page may send without asking first never runs: neither a form, nor text, nor a body without a type.
    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData(null)]
    public async Task Runs_nothing_that_a_browser_sends_without_asking(string? contentType)
    {
        await using var host = await StartAsync(("Cors:Origins", null));

        using var answer = await PostAsync(host, Shop, contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    private static Task<GraphHost> StartAsync(params (string Name, string? Value)[] settings) =>
        GraphHost.StartAsync(settings: settings.ToDictionary(setting => setting.Name, setting => setting.Value));

    private static Task<HttpResponseMessage> PreflightAsync(GraphHost host, string path, string origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Options, path);
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type,x-client-name");
        return host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<HttpResponseMessage> PostAsync(GraphHost host, string? origin, string? contentType = "application/json")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes("""{"query":"{ __typename }"}"""));
        if (contentType is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static string? Header(HttpResponseMessage message, string name) =>
        message.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
