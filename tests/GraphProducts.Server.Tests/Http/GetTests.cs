using Xunit;

namespace GraphProducts.Server.Tests.Http;

public sealed class GetTests(HttpHostFixture fixture) : IClassFixture<HttpHostFixture>
{
    private HttpHost Host => fixture.Host;

    [Theory]
    [InlineData("query={hello}", """{"data":{"hello":"Hello world!"}}""")]
    [InlineData("query=query(%24n:String)%7Bhello(name:%24n)%7D&variables=%7B%22n%22:%22Zo%C3%AB+%F0%9F%8D%8C%22%7D", """{"data":{"hello":"Hello Zoë 🍌!"}}""")]
    [InlineData("query=query A{__typename} query B{hello}&operationName=B", """{"data":{"hello":"Hello world!"}}""")]
    [InlineData("query={hello}&operationName=&variables=&extensions=", """{"data":{"hello":"Hello world!"}}""")]
    [InlineData("query={hello}&variables=null&extensions={}&other=1", """{"data":{"hello":"Hello world!"}}""")]
    public async Task Answers_a_query(string query, string expected)
    {
        var answer = await Host.GetAsync($"/graphql?{query}");

        Assert.Equal((200, expected), (answer.Status, answer.Body));
        Assert.Contains("Accept", answer.Message.Headers.Vary);
    }

    [Theory]
    [InlineData("", "\"query\" is missing or empty")]
    [InlineData("?query=", "\"query\" is missing or empty")]
    [InlineData("?query={hello}&query={hello}", "\"query\" is there twice.")]
    [InlineData("?query={hello}&variables={}&variables={}", "\"variables\" is there twice.")]
    [InlineData("?query={hello}&variables={a", "\"variables\" is not JSON: it goes wrong at line 1, column 2.")]
    [InlineData("?query={hello}&variables={}x", "\"variables\" is not JSON: it goes wrong at line 1, column 3.")]
    [InlineData("?query={hello}&variables=[1]", "\"variables\" is an array.")]
    [InlineData("?query={hello}&variables={\"a\":1,\"a\":2}", "two members of the same name")]
    [InlineData("?query={hello}&variables={\"a\":\"\\ud83c\"}", "\"variables\" has an escape of half a surrogate pair")]
    [InlineData("?query={hello}&extensions=1", "\"extensions\" is a number.")]
    public async Task Names_what_is_wrong_with_the_parameters(string query, string message)
    {
        var answer = await Host.GetAsync($"/graphql{query}", "application/graphql-response+json");

        Assert.Equal((400, "application/graphql-response+json; charset=utf-8"), (answer.Status, answer.ContentType));
        Assert.Contains(message.Replace("\"", "\\\""), answer.Body);
    }

    // What stands behind the percent signs is bytes, and they are checked as those of a body are.
    [Theory]
    [InlineData("query={hello(name:%22%C3%28%22)}", "\"query\" is not UTF-8.")]
    [InlineData("query={hello(name:%22%FF%22)}", "\"query\" is not UTF-8.")]
    [InlineData("query={hello(name:%22%ED%A0%80%22)}", "\"query\" is not UTF-8.")]
    [InlineData("query={hello}&operationName=%80", "\"operationName\" is not UTF-8.")]
    [InlineData("query={hello}&variables={%22a%22:%22%C0%AF%22}", "\"variables\" is not UTF-8.")]
    [InlineData("query={hello}&extensions={%22a%22:%22%E2%82%22}", "\"extensions\" is not UTF-8.")]
    public async Task Refuses_bytes_that_are_not_UTF_8(string query, string message)
    {
        Assert.Equal(400, await Ide.RawRequest.StatusAsync(Host.Endpoint, $"/graphql?{query}"));

        var answer = await Host.GetAsync($"/graphql?{query}");
        Assert.Contains(message.Replace("\"", "\\\""), answer.Body);
    }

    [Theory]
    [InlineData("query=%7Bhello(name:%22100%25%22)%7D", "Hello 100%!")]
    [InlineData("query=%7Bhello(name:%22%F0%9F%8D%8C%22)%7D", "Hello 🍌!")]
    [InlineData("query=%7Bhello(name:%22a+b%2Bc%22)%7D", "Hello a b+c!")]
    [InlineData("%71uery=%7Bhello%7D", "Hello world!")]
    [InlineData("other=%FF&query=%7Bhello%7D&&x", "Hello world!")]
    public async Task Decodes_what_is_encoded(string query, string expected)
    {
        var answer = await Host.GetAsync($"/graphql?{query}");

        Assert.Equal($$$"""{"data":{"hello":"{{{expected}}}"}}""", answer.Body);
    }

    [Theory]
    [InlineData("?query={hello}", 200)]
    [InlineData("?query={", 400)]
    [InlineData("?query=mutation{append(text:\"x\")}", 405)]
    public async Task Answers_HEAD_as_GET_without_its_content(string query, int status)
    {
        var head = await Host.SendAsync(HttpMethod.Head, $"/graphql{query}", "application/graphql-response+json");
        var get = await Host.GetAsync($"/graphql{query}", "application/graphql-response+json");

        Assert.Equal((status, status, ""), (head.Status, get.Status, head.Body));
        Assert.Equal(get.Message.Content.Headers.ToString(), head.Message.Content.Headers.ToString());
        Assert.Empty(Host.State.Appended);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task Never_runs_a_mutation(string accept)
    {
        var answer = await Host.GetAsync("/graphql?query=mutation{append(text:\"x\")}", accept);

        Assert.Equal(405, answer.Status);
        Assert.Equal(["POST"], answer.Message.Content.Headers.Allow);
        Assert.Contains("Only queries can be sent with GET.", answer.Body);
        Assert.Empty(Host.State.Appended);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task Refuses_other_methods(string method)
    {
        var answer = await Host.SendAsync(new HttpMethod(method), "/graphql?query={hello}");

        Assert.Equal(405, answer.Status);
        Assert.Equal(["GET", "HEAD", "POST"], answer.Message.Content.Headers.Allow);
        Assert.Contains($"{method} is not served here.", answer.Body);
    }
}
