using Xunit;

namespace GraphProducts.Server.Tests.Http;

public sealed class PostTests(HttpHostFixture fixture) : IClassFixture<HttpHostFixture>
{
    private HttpHost Host => fixture.Host;

    [Theory]
    [InlineData("""{"query":"{ hello }"}""", """{"data":{"hello":"Hello world!"}}""")]
    [InlineData("""{"query":"{ hello(name: \"Zo\u00eb \ud83c\udf4c\") }"}""", """{"data":{"hello":"Hello Zoë 🍌!"}}""")]
    [InlineData("""{"query":"{ hello(name: \"Zoë 🍌\") }"}""", """{"data":{"hello":"Hello Zoë 🍌!"}}""")]
    [InlineData("""{"query":"{\n\thello\n}"}""", """{"data":{"hello":"Hello world!"}}""")]
    [InlineData("""{"que\u0072y":"{ hello }"}""", """{"data":{"hello":"Hello world!"}}""")]
    [InlineData("""{"variables":{"n":"you"},"operationName":"B","query":"query A { __typename } query B($n: String) { hello(name: $n) }","extensions":{}}""", """{"data":{"hello":"Hello you!"}}""")]
    [InlineData("""{"query":"{ hello }","variables":null,"operationName":null,"extensions":null}""", """{"data":{"hello":"Hello world!"}}""")]
    [InlineData("""{"id":[1,{"query":2}],"query":"{ hello }","x":{"a":1,"a":2}}""", """{"data":{"hello":"Hello world!"}}""")]
    [InlineData("""{"query":"query($n: String) { hello(name: $n) }","variables":{"n":"\ud83c\udf4c"}}""", """{"data":{"hello":"Hello 🍌!"}}""")]
    [InlineData("\uFEFF{\"query\":\"{ hello }\"}", """{"data":{"hello":"Hello world!"}}""")]
    public async Task Answers_the_parameters_of_a_body(string body, string expected)
    {
        var answer = await Host.PostAsync(body);

        Assert.Equal((200, expected), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("", "The body is empty.")]
    [InlineData("{", "line 1, column 2")]
    [InlineData("{\n \"query\": nope }", "line 2, column 12")]
    [InlineData("""{"query":"{ hello }"} {}""", "line 1, column 23")]
    [InlineData("""{"query":"{ hello }",}""", "line 1, column 22")]
    [InlineData("""[{"query":"{ hello }"}]""", "Several requests in one body are not served.")]
    [InlineData("\"{ hello }\"", "The body is a string.")]
    [InlineData("null", "The body is null.")]
    [InlineData("{}", "\"query\" is missing")]
    [InlineData("""{"query":null}""", "\"query\" is missing")]
    [InlineData("""{"query":""}""", "\"query\" is empty.")]
    [InlineData("""{"query":{"a":1}}""", "\"query\" is an object.")]
    [InlineData("""{"query":7}""", "\"query\" is a number.")]
    [InlineData("""{"query":"{ hello }","query":"{ hello }"}""", "\"query\" is there twice.")]
    [InlineData("""{"query":null,"query":"{ hello }"}""", "\"query\" is there twice.")]
    [InlineData("""{"query":"{ hello(name: \"\ud83c\") }"}""", "\"query\" has an escape of half a surrogate pair")]
    [InlineData("""{"query":"{ hello }","operationName":false}""", "\"operationName\" is a boolean.")]
    [InlineData("""{"query":"{ hello }","operationName":"\udf4c"}""", "\"operationName\" has an escape of half a surrogate pair")]
    [InlineData("""{"query":"{ hello }","variables":"{}"}""", "\"variables\" is a string.")]
    [InlineData("""{"query":"{ hello }","variables":[]}""", "\"variables\" is an array.")]
    [InlineData("""{"query":"{ hello }","variables":{},"variables":{}}""", "\"variables\" is there twice.")]
    [InlineData("""{"query":"{ hello }","variables":{"a":[{"b":1,"b":2}]}}""", "\"variables\" has an object with two members of the same name.")]
    [InlineData("""{"query":"{ hello }","variables":{"a":["\ud83c"]}}""", "\"variables\" has an escape of half a surrogate pair")]
    [InlineData("""{"query":"{ hello }","extensions":1}""", "\"extensions\" is a number.")]
    public async Task Names_what_is_wrong_with_a_body(string body, string message)
    {
        var answer = await Host.PostAsync(body);

        Assert.Equal((400, "application/json; charset=utf-8"), (answer.Status, answer.ContentType));
        Assert.Contains(message.Replace("\"", "\\\""), answer.Body);
        Assert.EndsWith(",\"extensions\":{\"code\":\"BAD_REQUEST\"}}]}", answer.Body);
    }

    [Fact]
    public async Task Refuses_bytes_that_are_not_UTF_8()
    {
        byte[] body = [.. "{\"query\":\"{ hello(name: \\\""u8, 0xC3, 0x28, .. "\\\") }\"}"u8];

        var answer = await Host.PostAsync(body, "application/json");

        Assert.Equal(400, answer.Status);
        Assert.Contains("The body is not UTF-8.", answer.Body);
    }

    [Fact]
    public async Task Refuses_nesting_without_end()
    {
        var answer = await Host.PostAsync($$"""{"query":"{ hello }","variables":{"a":{{new string('[', 5000)}}""");

        Assert.Equal(400, answer.Status);
        Assert.Contains("The body is not JSON", answer.Body);
    }

    [Fact]
    public async Task Reads_a_body_that_comes_in_many_pieces()
    {
        var name = string.Concat(Enumerable.Repeat("Zoë 🍌 ", 10_000));

        var answer = await Host.PostAsync($$$"""{"query":"query($n: String) { hello(name: $n) } #{{{name}}}","variables":{"n":"{{{name}}}"}}""");

        Assert.Equal($$$"""{"data":{"hello":"Hello {{{name}}}!"}}""", answer.Body);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON;charset=\"UTF-8\"")]
    [InlineData("application/json; profile=x")]
    public async Task Reads_JSON_in_UTF_8(string contentType)
    {
        var answer = await Host.PostAsync("""{"query":"{ hello }"}"""u8.ToArray(), contentType);

        Assert.Equal((200, """{"data":{"hello":"Hello world!"}}"""), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData(null, "The body has no content type.")]
    [InlineData("text/plain", "A body of the content type text/plain is not accepted.")]
    [InlineData("application/x-www-form-urlencoded", "application/x-www-form-urlencoded is not accepted.")]
    [InlineData("application/graphql-response+json", "is not accepted.")]
    [InlineData("nonsense", "A body of the content type nonsense is not accepted.")]
    [InlineData("application/json; charset=utf-16", "A body in the charset utf-16 is not accepted.")]
    public async Task Refuses_another_content_type(string? contentType, string message)
    {
        var answer = await Host.PostAsync("""{"query":"{ hello }"}"""u8.ToArray(), contentType);

        Assert.Equal(415, answer.Status);
        Assert.Contains(message, answer.Body);
    }
}
