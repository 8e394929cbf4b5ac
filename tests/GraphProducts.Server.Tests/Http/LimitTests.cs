using System.Net;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Xunit;

namespace GraphProducts.Server.Tests.Http;

public sealed class LimitTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Accepts_a_body_of_the_limit_and_refuses_one_byte_more(bool chunked)
    {
        await using var host = await HttpHost.StartAsync(options => options.MaxRequestBytes = 10_000);

        var accepted = await SendAsync(host, 10_000, chunked);
        var refused = await SendAsync(host, 10_001, chunked);

        Assert.Equal((200, 413), (accepted.Status, refused.Status));
        Assert.Contains("The body has more than 10000 bytes", refused.Body);
    }

    [Fact]
    public async Task Accepts_a_mebibyte_by_default()
    {
        await using var host = await HttpHost.StartAsync();

        var accepted = await SendAsync(host, 1024 * 1024, chunked: false);
        var refused = await SendAsync(host, 1024 * 1024 + 1, chunked: false);

        Assert.Equal((200, 413), (accepted.Status, refused.Status));
    }

    // HTTP/2 has a window that closes when nothing of a body is taken off it.
    [Fact]
    public async Task Accepts_a_mebibyte_over_HTTP_2()
    {
        await using var host = await HttpHost.StartAsync(protocols: HttpProtocols.Http2);
        host.Client.DefaultRequestVersion = HttpVersion.Version20;
        host.Client.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact;

        var answer = await SendAsync(host, 1024 * 1024, chunked: false);

        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task Refuses_to_start_with_a_limit_of_nothing()
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => HttpHost.StartAsync(options => options.MaxRequestBytes = 0));

        Assert.Contains("MaxRequestBytes must be above 0.", exception.Message);
    }

    private static async Task<Answer> SendAsync(HttpHost host, int bytes, bool chunked)
    {
        var body = Encoding.UTF8.GetBytes("""{"query":"{ hello }"}""".PadRight(bytes));
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = content,
            Version = host.Client.DefaultRequestVersion,
            VersionPolicy = host.Client.DefaultVersionPolicy,
        };
        request.Headers.TransferEncodingChunked = chunked;
        using var message = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.OfAsync(message);
    }
}
