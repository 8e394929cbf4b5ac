using System.Net.Sockets;
using System.Text;
using Xunit;

namespace GraphProducts.Server.Tests.Http;

/// <summary>Content-Encoding of bodies. https://www.rfc-editor.org/rfc/rfc9110#name-content-encoding</summary>
public sealed class CompressedRequestTests(HttpHostFixture fixture) : IClassFixture<HttpHostFixture>
{
    private const string Hello = """{"data":{"hello":"Hello world!"}}""";

    private static readonly byte[] s_body = """{"query":"{ hello }"}"""u8.ToArray();

    private HttpHost Host => fixture.Host;

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("GZip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("identity")]
    [InlineData("Identity, gzip, identity")]
    [InlineData("gzip, br")]
    [InlineData("deflate, gzip,br , , gzip")]
    public async Task Reads_a_compressed_body(string codings)
    {
        var body = Compressed.Into(codings, s_body);

        var whole = await SendAsync(codings, body, chunked: false);
        var chunked = await SendAsync(codings, body, chunked: true);

        Assert.Equal((200, Hello), (whole.Status, whole.Body));
        Assert.Equal((200, Hello), (chunked.Status, chunked.Body));
    }

    [Fact]
    public async Task Reads_codings_of_several_header_lines()
    {
        using var content = new ByteArrayContent(Compressed.Into("gzip, br", s_body));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        content.Headers.TryAddWithoutValidation("Content-Encoding", ["gzip", "br"]);

        Assert.Equal(Hello, (await Host.SendAsync(HttpMethod.Post, "/graphql", content: content)).Body);
    }

    [Theory]
    [InlineData("zstd", "A body in the content encoding zstd is not accepted.")]
    [InlineData("gzip, compress", "A body in the content encoding compress is not accepted.")]
    [InlineData("gzip;q=1", "A body in the content encoding gzip;q=1 is not accepted.")]
    [InlineData("gzip, gzip, gzip, gzip, gzip", "The body was compressed 5 times. At most 4 times are accepted.")]
    public async Task Says_which_codings_it_knows(string codings, string message)
    {
        var answer = await SendAsync(codings, s_body, chunked: false);

        Assert.Equal(415, answer.Status);
        Assert.Equal(["br, gzip, deflate"], answer.Message.Headers.GetValues("Accept-Encoding"));
        Assert.Contains(message, answer.Body);
    }

    [Fact]
    public async Task Says_nothing_of_codings_when_the_type_is_what_is_wrong()
    {
        using var content = new ByteArrayContent(Compressed.Into("gzip", s_body));
        content.Headers.TryAddWithoutValidation("Content-Type", "text/plain");
        content.Headers.TryAddWithoutValidation("Content-Encoding", "gzip");

        var answer = await Host.SendAsync(HttpMethod.Post, "/graphql", content: content);

        Assert.Equal(415, answer.Status);
        Assert.False(answer.Message.Headers.Contains("Accept-Encoding"));
        Assert.Equal(["application/json"], answer.Message.Headers.GetValues("Accept"));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("gzip, br")]
    public async Task Names_a_body_that_is_not_what_it_says(string codings)
    {
        var answer = await SendAsync(codings, s_body, chunked: false);

        AssertBroken(answer, codings);
    }

    // Raw deflate is what some clients take "deflate" for.
    [Fact]
    public async Task Names_deflated_data_without_its_zlib_format() =>
        AssertBroken(await SendAsync("deflate", Compressed.Into("raw-deflate", s_body), chunked: false), "deflate");

    // Cut anywhere: within the head, the data and the checksum.
    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("gzip, br")]
    public async Task Names_a_body_that_is_cut_short(string codings)
    {
        var body = Compressed.Into(codings, s_body);
        foreach (var length in Enumerable.Range(1, body.Length - 1))
            AssertBroken(await SendAsync(codings, body[..length], chunked: false), codings);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Names_what_follows_a_compressed_body(string coding)
    {
        var body = Compressed.Into(coding, s_body);
        foreach (var rest in new[] { "x"u8.ToArray(), new byte[1], "&more=1"u8.ToArray(), new byte[20_000] })
        {
            foreach (var answer in new[]
            {
                await SendAsync(coding, [.. body, .. rest], chunked: false),
                await SendAsync($"{coding}, gzip", Compressed.Into("gzip", [.. body, .. rest]), chunked: true),
            })
            {
                Assert.Equal(400, answer.Status);
                Assert.Contains("Something follows the compressed data (", answer.Body);
            }
        }
    }

    // Several members make one body: https://www.rfc-editor.org/rfc/rfc1952#section-2.2
    [Fact]
    public async Task Reads_several_gzip_members() =>
        Assert.Equal(Hello, (await SendAsync("gzip", [.. Compressed.Into("gzip", s_body[..9]), .. Compressed.Into("gzip", s_body[9..])], chunked: false)).Body);

    [Fact]
    public async Task Names_an_empty_body() =>
        Assert.Contains("The body is empty.", (await SendAsync("gzip", [], chunked: false)).Body);

    // Whatever becomes of a byte, the server answers, and only ever what the whole body says or what is wrong with it.
    [Theory]
    [InlineData("gzip", 1)]
    [InlineData("br", 2)]
    [InlineData("deflate", 3)]
    public async Task Withstands_a_byte_that_has_changed(string coding, int seed)
    {
        var random = new Random(seed);
        var good = Compressed.Into(coding, s_body);
        for (var i = 0; i < 200; i++)
        {
            var body = (byte[])good.Clone();
            body[random.Next(body.Length)] ^= (byte)(1 << random.Next(8));
            Assert.Contains((await SendAsync(coding, body, chunked: false)).Status, new[] { 200, 400 });
        }

        Assert.DoesNotContain(Host.State.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Holds_the_limit_for_what_comes_out(string coding)
    {
        await using var host = await HttpHost.StartAsync(options => options.MaxRequestBytes = 10_000);

        var accepted = await SendAsync(coding, Compressed.Into(coding, Padded(10_000)), chunked: true, host);
        var refused = await SendAsync(coding, Compressed.Into(coding, Padded(10_001)), chunked: true, host);

        Assert.Equal((200, 413), (accepted.Status, refused.Status));
        Assert.Contains("The body has more than 10000 bytes, the most that is accepted, compressed or not.", refused.Body);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Holds_the_limit_for_what_arrives(bool chunked)
    {
        await using var host = await HttpHost.StartAsync(options => options.MaxRequestBytes = 10_000);
        var blanks = Enumerable.Repeat(Compressed.Into("gzip", " "u8.ToArray()), 1_000).SelectMany(bytes => bytes);

        var answer = await SendAsync("gzip", [.. blanks, .. Compressed.Into("gzip", s_body)], chunked, host);

        Assert.Equal(413, answer.Status);
    }

    // 5 KB that are 1 GB after the first coding, and a terabyte after the second: inflating them would take an hour.
    [Fact]
    public async Task Stops_a_bomb_between_two_codings()
    {
        var mebibyte = Compressed.Into("gzip", new byte[1024 * 1024]);
        var gibibyte = Compressed.Into("gzip", [.. Enumerable.Repeat(mebibyte, 1000).SelectMany(bytes => bytes)]);
        var bomb = Compressed.Into("gzip", [.. Enumerable.Repeat(gibibyte, 1000).SelectMany(bytes => bytes)]);

        var answer = await SendAsync("gzip, gzip, gzip", bomb, chunked: false);

        Assert.True(bomb.Length < 100_000);
        Assert.Equal(413, answer.Status);
    }

    // Little arrives, and little comes out: it is the data between the two codings that is too much.
    [Fact]
    public async Task Holds_the_limit_between_two_codings()
    {
        var blanks = Enumerable.Repeat(Compressed.Into("gzip", " "u8.ToArray()), 100_000).SelectMany(bytes => bytes);

        var answer = await SendAsync("gzip, gzip", Compressed.Into("gzip", [.. blanks, .. Compressed.Into("gzip", s_body)]), chunked: false);

        Assert.Equal(413, answer.Status);
    }

    // The body never ends, so an answer shows that nobody waited for its end.
    [Fact]
    public async Task Answers_a_bomb_before_its_end()
    {
        var bomb = Compressed.Into("gzip", new byte[8 * 1024 * 1024]);
        using var client = new TcpClient();
        await client.ConnectAsync(Host.Endpoint.Host, Host.Endpoint.Port, TestContext.Current.CancellationToken);
        var head = "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n";
        await client.GetStream().WriteAsync(
            (byte[])[.. Encoding.ASCII.GetBytes($"{head}{bomb.Length / 2:x}\r\n"), .. bomb[..(bomb.Length / 2)]], TestContext.Current.CancellationToken);

        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        Assert.Equal("HTTP/1.1 413 Payload Too Large", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
    }

    private static byte[] Padded(int bytes) => Encoding.UTF8.GetBytes("""{"query":"{ hello }"}""".PadRight(bytes));

    private static void AssertBroken(Answer answer, string codings)
    {
        Assert.Equal(400, answer.Status);
        Assert.Contains($"The body does not decompress. It is broken or cut short, or it is not what its Content-Encoding says: {codings}.", answer.Body);
    }

    private async Task<Answer> SendAsync(string codings, byte[] body, bool chunked, HttpHost? host = null)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        content.Headers.TryAddWithoutValidation("Content-Encoding", codings);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.TransferEncodingChunked = chunked;
        using var message = await (host ?? Host).Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.OfAsync(message);
    }
}
