using System.Text;
using System.Text.Json;
using Xunit;

namespace GraphProducts.Server.Tests.Http;

/// <summary>Accept-Encoding. https://www.rfc-editor.org/rfc/rfc9110#name-accept-encoding</summary>
public sealed class CompressedAnswerTests(HttpHostFixture fixture) : IClassFixture<HttpHostFixture>
{
    private HttpHost Host => fixture.Host;

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("identity", null)]
    [InlineData("zstd", null)]
    [InlineData("gzip;q=0", null)]
    [InlineData("gzip;q=nonsense", null)]
    [InlineData("gzip;q=0.5, identity", null)]
    [InlineData("gzip", "gzip")]
    [InlineData("GZIP", "gzip")]
    [InlineData("x-gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("deflate", "deflate")]
    [InlineData("*", "br")]
    [InlineData("*;q=0.1", "br")]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip, br;q=0.9", "gzip")]
    [InlineData("gzip;q=0.001, identity;q=0", "gzip")]
    [InlineData("gzip, identity", "gzip")]
    [InlineData("gzip;q=0.1, *;q=0", "gzip")]
    public async Task Chooses_the_coding_of_the_answer(string? accept, string? expected)
    {
        var (answer, bytes) = await AskAsync("{ text(size: 5000) }", accept);

        Assert.Equal((200, expected), ((int)answer.StatusCode, answer.Content.Headers.ContentEncoding.SingleOrDefault()));
        Assert.Equal(bytes.Length, answer.Content.Headers.ContentLength);
        Assert.Equal($$$"""{"data":{"text":"{{{new string('x', 5000)}}}"}}""", Encoding.UTF8.GetString(Compressed.OutOf(expected ?? "", bytes)));
        Assert.Equal(["Accept", "Accept-Encoding"], answer.Headers.Vary);
        Assert.True(expected is null || bytes.Length < 500);
    }

    [Theory]
    [InlineData("identity;q=0")]
    [InlineData("*;q=0")]
    [InlineData("zstd, identity;q=0")]
    [InlineData("gzip;q=0, br;q=0, deflate;q=0, identity;q=0")]
    public async Task Refuses_a_client_that_accepts_no_form_of_an_answer(string accept)
    {
        var (answer, bytes) = await AskAsync("mutation { append(text: \"x\") }", accept);

        Assert.Equal(406, (int)answer.StatusCode);
        Assert.Contains("Answers come as they are or in one of br, gzip, deflate", Encoding.UTF8.GetString(bytes));
        Assert.Empty(Host.State.Appended);
    }

    [Theory]
    [InlineData("gzip", null)]
    [InlineData("*", null)]
    [InlineData("gzip, identity;q=0", "gzip")]
    public async Task Leaves_small_answers_as_they_are_unless_they_may_not_be(string accept, string? expected)
    {
        var (answer, bytes) = await AskAsync("{ hello }", accept);

        Assert.Equal(expected, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("""{"data":{"hello":"Hello world!"}}""", Encoding.UTF8.GetString(Compressed.OutOf(expected ?? "", bytes)));
        Assert.Equal(["Accept", "Accept-Encoding"], answer.Headers.Vary);
    }

    [Theory]
    [InlineData(1023, false)]
    [InlineData(1024, true)]
    public async Task Compresses_from_a_kibibyte_on(int size, bool isCompressed)
    {
        var (answer, _) = await AskAsync($"{{ text(size: {size - """{"data":{"text":""}}""".Length}) }}", "gzip");

        Assert.Equal(isCompressed, answer.Content.Headers.ContentEncoding.Count > 0);
    }

    [Theory]
    [InlineData("{ text(size: 3000000) failing }")]
    [InlineData("{ numbers(first: 100000) failing }")]
    public async Task Compresses_data_and_errors_as_one(string document)
    {
        var (plain, plainBytes) = await AskAsync(document, null);
        foreach (var coding in new[] { "br", "gzip", "deflate" })
        {
            var (answer, bytes) = await AskAsync(document, coding);
            Assert.Equal(plain.StatusCode, answer.StatusCode);
            Assert.Equal(plainBytes, Compressed.OutOf(coding, bytes));
        }
    }

    [Fact]
    public async Task Compresses_refusals_for_those_who_accept_nothing_else()
    {
        var (answer, bytes) = await AskAsync("", "gzip, identity;q=0");

        Assert.Equal((400, "gzip"), ((int)answer.StatusCode, answer.Content.Headers.ContentEncoding.Single()));
        Assert.Contains("\\\"query\\\" is empty.", Encoding.UTF8.GetString(Compressed.OutOf("gzip", bytes)));
    }

    [Fact]
    public async Task Answers_many_at_once_without_mixing_their_buffers()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => AskAsync($"{{ numbers(first: {1000 + i}) }}", i % 2 == 0 ? "br" : "gzip")));

        Assert.All(answers.Index(), item => Assert.Equal(
            $$$"""{"data":{"numbers":[{{{string.Join(',', Enumerable.Range(1, 1000 + item.Index))}}}]}}""",
            Encoding.UTF8.GetString(Compressed.OutOf(item.Index % 2 == 0 ? "br" : "gzip", item.Item.Bytes))));
    }

    [Fact]
    public async Task Compresses_nothing_when_told_so()
    {
        await using var host = await HttpHost.StartAsync(options => options.Compression.IsEnabled = false);

        var (answer, _) = await AskAsync("{ text(size: 5000) }", "gzip", host);

        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("gzip", "gzip")]
    public async Task Gives_each_form_of_the_schema_a_tag_of_its_own(string? accept, string? coding)
    {
        await using var host = await HttpHost.StartAsync(options => options.Compression.MinimumBytes = 1);
        var (plain, plainBytes) = await SchemaAsync(host, null, null);
        var (first, bytes) = await SchemaAsync(host, accept, null);
        var (second, _) = await SchemaAsync(host, accept, first.Headers.ETag!.ToString());
        var (other, _) = await SchemaAsync(host, accept is null ? "gzip" : null, first.Headers.ETag!.ToString());

        Assert.Equal(coding, first.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal(plainBytes, Compressed.OutOf(coding ?? "", bytes));
        Assert.Equal(coding is null, first.Headers.ETag.Equals(plain.Headers.ETag));
        Assert.Equal((200, 304, 200), ((int)first.StatusCode, (int)second.StatusCode, (int)other.StatusCode));
        Assert.Contains("Accept-Encoding", second.Headers.Vary);
    }

    private Task<(HttpResponseMessage Answer, byte[] Bytes)> AskAsync(string document, string? accept, HttpHost? host = null)
    {
        var content = new StringContent(JsonSerializer.Serialize(new { query = document }), Encoding.UTF8, "application/json");
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content }, accept, host);
    }

    private Task<(HttpResponseMessage Answer, byte[] Bytes)> SchemaAsync(HttpHost host, string? accept, string? tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql/schema.graphql");
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return SendAsync(request, accept, host);
    }

    private async Task<(HttpResponseMessage Answer, byte[] Bytes)> SendAsync(HttpRequestMessage request, string? accept, HttpHost? host = null)
    {
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accept);
        var answer = await (host ?? Host).Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
