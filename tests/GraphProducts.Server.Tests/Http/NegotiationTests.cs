using Xunit;

namespace GraphProducts.Server.Tests.Http;

public sealed class NegotiationTests(HttpHostFixture fixture) : IClassFixture<HttpHostFixture>
{
    private const string Json = "application/json; charset=utf-8";
    private const string GraphQL = "application/graphql-response+json; charset=utf-8";

    private HttpHost Host => fixture.Host;

    [Theory]
    [InlineData(null, Json)]
    [InlineData("", Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData("application/json", Json)]
    [InlineData("APPLICATION/JSON; Charset=UTF-8", Json)]
    [InlineData("application/graphql-response+json", GraphQL)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", GraphQL)]
    [InlineData("application/graphql-response+json; charset=utf-8, application/json; charset=utf-8", GraphQL)]
    [InlineData("application/json, application/graphql-response+json", GraphQL)]
    [InlineData("application/json, application/graphql-response+json;q=0.9", Json)]
    [InlineData("application/graphql-response+json;q=0.5, */*;q=0.1", GraphQL)]
    [InlineData("application/graphql-response+json, */*", GraphQL)]
    [InlineData("application/json, */*", Json)]
    [InlineData("application/json, text/plain, */*", Json)]
    [InlineData("application/json;q=0, */*", GraphQL)]
    [InlineData("application/graphql-response+json;q=0, application/*", Json)]
    [InlineData("text/event-stream, application/json;q=0.1", Json)]
    [InlineData("application/json; charset=utf-16, application/graphql-response+json;q=0.1", GraphQL)]
    public async Task Chooses_the_type_of_the_answer(string? accept, string expected)
    {
        var answer = await Host.PostAsync("""{"query":"{ hello }"}""", accept);

        Assert.Equal((200, expected), (answer.Status, answer.ContentType));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/*")]
    [InlineData("image/png, application/xml")]
    [InlineData("application/json;q=0")]
    [InlineData("*/*;q=0")]
    [InlineData("application/json; charset=latin1")]
    [InlineData("nonsense")]
    public async Task Refuses_a_client_that_accepts_nothing_it_can_have(string accept)
    {
        var answer = await Host.PostAsync("""{"query":"mutation { append(text: \"x\") }"}""", accept);

        Assert.Equal((406, Json), (answer.Status, answer.ContentType));
        Assert.Contains("application/graphql-response+json or application/json", answer.Body);
        Assert.Empty(Host.State.Appended);
    }

    [Fact]
    public async Task Reads_an_Accept_header_of_several_lines()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={hello}");
        request.Headers.TryAddWithoutValidation("Accept", ["application/json;q=0.5", "application/graphql-response+json"]);

        using var message = await Host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(GraphQL, message.Content.Headers.ContentType?.ToString());
    }

    // Columns: the document, the status as application/json, the status as application/graphql-response+json, how the answer begins.
    [Theory]
    [InlineData("{ hello }", 200, 200, """{"data":{""")]
    [InlineData("{ failing }", 200, 200, """{"errors":[{"message":"Out of paper.",""")]
    [InlineData("{", 200, 400, """{"errors":[{"message":"Syntax Error""")]
    [InlineData("query A { hello } query B { hello }", 200, 400, """{"errors":[{"message":"The document has several operations""")]
    [InlineData("query($n: Int!) { numbers(first: $n) }", 200, 400, """{"errors":[{"message":"Variable \"$n\" of required type""")]
    public async Task Tells_in_the_status_whether_the_request_was_executed(string document, int asJson, int asGraphQL, string begin)
    {
        var body = System.Text.Json.JsonSerializer.Serialize(new { query = document });

        var json = await Host.PostAsync(body, "application/json");
        var graphQL = await Host.PostAsync(body, "application/graphql-response+json");

        Assert.Equal((asJson, asGraphQL), (json.Status, graphQL.Status));
        Assert.StartsWith(begin, json.Body);
        Assert.Equal(json.Body, graphQL.Body);
    }
}
