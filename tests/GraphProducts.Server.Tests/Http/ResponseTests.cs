using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace GraphProducts.Server.Tests.Http;

public sealed class ResponseTests(HttpHostFixture fixture) : IClassFixture<HttpHostFixture>
{
    private HttpHost Host => fixture.Host;

    [Theory]
    [InlineData("{ hello }")]
    [InlineData("{ hello failing }")]
    [InlineData("{ text(size: 3000000) }")]
    [InlineData("{ text(size: 3000000) failing }")]
    public async Task Says_how_long_the_answer_is(string document)
    {
        var answer = await Host.PostAsync(JsonSerializer.Serialize(new { query = document }));

        Assert.Equal(System.Text.Encoding.UTF8.GetByteCount(answer.Body), answer.Message.Content.Headers.ContentLength);
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(answer.Body).RootElement.GetProperty("data").ValueKind);
        Assert.Equal(["nosniff"], answer.Message.Headers.GetValues("X-Content-Type-Options"));
    }

    [Fact]
    public async Task Answers_many_at_once_without_mixing_their_buffers()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i =>
            Host.PostAsync($$$"""{"query":"query($n: String) { hello(name: $n) numbers(first: {{{i}}}) }","variables":{"n":"{{{new string('n', i)}}}"}}""")));

        Assert.All(answers.Index(), item =>
            Assert.Equal($$$"""{"data":{"hello":"Hello {{{new string('n', item.Index)}}}!","numbers":[{{{string.Join(',', Enumerable.Range(1, item.Index))}}}]}}""", item.Item.Body));
    }

    [Fact]
    public async Task Logs_an_unexpected_error_under_the_id_that_the_client_reads()
    {
        var answer = await Host.PostAsync("""{"query":"{ broken }"}""");

        var id = Regex.Match(answer.Body, "\"errorId\":\"([0-9a-f]{32})\"").Groups[1].Value;
        Assert.Contains(Host.State.Log.Lines, line => line.StartsWith($"Error: Unexpected GraphQL error {id} System.InvalidOperationException", StringComparison.Ordinal));
        Assert.DoesNotContain("secret", answer.Body);
    }

    [Fact]
    public async Task Shows_the_schema_as_a_text_file()
    {
        var answer = await Host.GetAsync("/graphql/schema.graphql");

        Assert.Equal((200, "text/plain; charset=utf-8", HttpHost.Sdl + "\n"), (answer.Status, answer.ContentType, answer.Body));
        Assert.Equal("schema.graphql", answer.Message.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
    }

    [Fact]
    public async Task Does_not_send_the_schema_again_to_whoever_has_it()
    {
        var first = await Host.GetAsync("/graphql/schema.graphql");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql/schema.graphql");
        request.Headers.IfNoneMatch.Add(first.Message.Headers.ETag!);

        using var second = await Host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(304, (int)second.StatusCode);
    }

    [Fact]
    public async Task Has_no_schema_file_without_SDL()
    {
        await using var host = await HttpHost.StartAsync(options => options.SchemaSources = []);

        Assert.Equal(404, (await host.GetAsync("/graphql/schema.graphql")).Status);
    }
}
