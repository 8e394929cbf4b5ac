using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace GraphProducts.Server.Tests.Http;

/// <summary>
/// GraphQL over HTTP, clause by clause, in the order of the specification: https://graphql.github.io/graphql-over-http/draft/. Where its editions
/// differ, the public audits (graphql-http) decide; docs/architecture.md says in what. Other classes here go deeper into each of them.
/// </summary>
public sealed class SpecificationTests(HttpHostFixture fixture) : IClassFixture<HttpHostFixture>
{
    private const string Json = "application/json";
    private const string GraphQL = "application/graphql-response+json";
    private const string Hello = """{"data":{"hello":"Hello world!"}}""";

    private HttpHost Host => fixture.Host;

    // URL
    [Fact]
    public async Task MUST_NOT_require_different_URLs_for_queries_and_mutations()
    {
        await using var host = await HttpHost.StartAsync();

        Assert.Equal(Hello, (await host.PostAsync(Body("{ hello }"))).Body);
        Assert.Equal("""{"data":{"append":"x"}}""", (await host.PostAsync(Body("mutation { append(text: \"x\") }"))).Body);
        Assert.Equal(["x"], host.State.Appended);
    }

    // Media Types
    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    public async Task MUST_assume_UTF_8_where_the_content_type_has_no_encoding(string contentType)
    {
        var answer = await Host.PostAsync(Encoding.UTF8.GetBytes(Body("{ hello(name: \"Zoë\") }")), contentType);

        Assert.Equal("""{"data":{"hello":"Hello Zoë!"}}""", answer.Body);
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(GraphQL)]
    public async Task MUST_assume_UTF_8_where_the_accepted_type_has_no_encoding(string accept) =>
        Assert.Equal($"{accept}; charset=utf-8", (await Host.PostAsync(Body("{ hello }"), accept)).ContentType);

    // Request
    [Fact]
    public async Task MUST_accept_POST() => Assert.Equal((200, Hello), StatusAndBody(await Host.PostAsync(Body("{ hello }"))));

    [Fact]
    public async Task MAY_accept_GET() => Assert.Equal((200, Hello), StatusAndBody(await Host.GetAsync("/graphql?query={hello}")));

    // Request parameters
    [Theory]
    [InlineData("""{"query":1}""")]
    [InlineData("""{"query":{}}""")]
    [InlineData("""{"query":["{ hello }"]}""")]
    [InlineData("""{"operationName":"A"}""")]
    [InlineData("""{"query":"{ hello }","operationName":1}""")]
    [InlineData("""{"query":"{ hello }","operationName":{}}""")]
    [InlineData("""{"query":"{ hello }","operationName":[]}""")]
    [InlineData("""{"query":"{ hello }","variables":1}""")]
    [InlineData("""{"query":"{ hello }","variables":"{}"}""")]
    [InlineData("""{"query":"{ hello }","variables":[7]}""")]
    [InlineData("""{"query":"{ hello }","extensions":1}""")]
    [InlineData("""{"query":"{ hello }","extensions":"{}"}""")]
    [InlineData("""{"query":"{ hello }","extensions":[]}""")]
    [InlineData("""{"qeury":"{ hello }"}""")]
    public async Task Parameters_that_are_missing_or_of_another_type_are_no_well_formed_request_SHOULD_400(string body)
    {
        Assert.Equal(400, (await Host.PostAsync(body, Json)).Status);
        Assert.Equal(400, (await Host.PostAsync(body, GraphQL)).Status);
    }

    [Fact]
    public async Task Null_for_an_optional_parameter_is_as_if_it_were_not_there() => Assert.Equal(
        Hello, (await Host.PostAsync("""{"query":"{ hello }","operationName":null,"variables":null,"extensions":null}""")).Body);

    [Fact]
    public async Task Properties_that_are_not_known_are_ignored() =>
        Assert.Equal(Hello, (await Host.PostAsync("""{"query":"{ hello }","id":"x","doc_id":[1]}""")).Body);

    // GET
    [Fact]
    public async Task GET_MUST_read_form_urlencoded_parameters()
    {
        var answer = await Host.GetAsync("/graphql?query=query+A($n:String)%7B+hello(name:$n)+%7D&operationName=A&variables=%7B%22n%22%3A%22you%22%7D&extensions=%7B%7D");

        Assert.Equal("""{"data":{"hello":"Hello you!"}}""", answer.Body);
    }

    [Fact]
    public async Task GET_with_an_empty_operationName_is_as_if_it_were_not_there() =>
        Assert.Equal(Hello, (await Host.GetAsync("/graphql?query={hello}&operationName=")).Body);

    [Fact]
    public async Task GET_takes_operationName_null_for_a_name() =>
        Assert.Equal(Hello, (await Host.GetAsync("/graphql?query=query null{hello} query B{__typename}&operationName=null")).Body);

    [Theory]
    [InlineData(Json)]
    [InlineData(GraphQL)]
    public async Task GET_MUST_NOT_execute_mutations_and_MUST_answer_405(string accept)
    {
        var answer = await Host.GetAsync("/graphql?query=query A{hello} mutation B{append(text:\"x\")}&operationName=B", accept);

        Assert.Equal((405, "POST"), (answer.Status, answer.Message.Content.Headers.Allow.Single()));
        Assert.Empty(Host.State.Appended);
        Assert.Equal(200, (await Host.GetAsync("/graphql?query=query A{hello} mutation B{append(text:\"x\")}&operationName=A", accept)).Status);
    }

    // POST
    [Fact]
    public async Task POST_SHOULD_be_refused_without_a_content_type() =>
        Assert.Equal(415, (await Host.PostAsync(Encoding.UTF8.GetBytes(Body("{ hello }")), contentType: null)).Status);

    [Fact]
    public async Task POST_with_parameters_in_the_URL_alone_has_no_body_that_it_MUST_have()
    {
        var answer = await Host.PostAsync([], Json);

        Assert.Equal(400, answer.Status);
        Assert.Contains("The body is empty.", answer.Body);
    }

    [Fact]
    public async Task Batches_are_no_well_formed_request()
    {
        var answer = await Host.PostAsync($"[{Body("{ hello }")},{Body("{ hello }")}]", GraphQL);

        Assert.Equal(400, answer.Status);
        Assert.Contains("Several requests in one body are not served. Send each as a JSON object of its own.", answer.Body);
    }

    // Response
    [Theory]
    [InlineData(Json)]
    [InlineData(GraphQL)]
    public async Task MUST_name_the_media_type_and_SHOULD_name_the_encoding(string accept)
    {
        foreach (var document in new[] { "{ hello }", "{ failing }", "{", "{ nope }" })
            Assert.Equal($"{accept}; charset=utf-8", (await Host.PostAsync(Body(document), accept)).ContentType);
    }

    [Theory]
    [InlineData($"{Json};q=0.4, {GraphQL};q=0.5", GraphQL)]
    [InlineData($"{Json};q=0.5, {GraphQL};q=0.4", Json)]
    [InlineData($"{GraphQL}; charset=utf-8, {Json}; charset=utf-8", GraphQL)]
    [InlineData($"{GraphQL}, {Json};q=0.9", GraphQL)]
    public async Task MUST_respect_the_highest_priority_of_Accept(string accept, string expected) =>
        Assert.Equal($"{expected}; charset=utf-8", (await Host.PostAsync(Body("{ hello }"), accept)).ContentType);

    [Fact]
    public async Task SHOULD_answer_406_to_whom_no_media_type_pleases() => Assert.Equal(406, (await Host.PostAsync(Body("{ hello }"), "image/png")).Status);

    [Theory]
    [InlineData(null)]
    [InlineData("*/*")]
    public async Task SHOULD_treat_a_client_without_preference_as_one_that_accepts_JSON(string? accept) =>
        Assert.Equal($"{Json}; charset=utf-8", (await Host.PostAsync(Body("{ hello }"), accept)).ContentType);

    // Status codes. Columns: the document, the variables, the status as application/json, the status as application/graphql-response+json, whether there is data.
    [Theory]
    [InlineData("{", "{}", 200, 400, false)]
    [InlineData("{ nope }", "{}", 200, 400, false)]
    [InlineData("query A { hello } query B { hello }", "{}", 200, 400, false)]
    [InlineData("query($n: Int!) { numbers(first: $n) }", """{"n":null}""", 200, 400, false)]
    [InlineData("query($n: Int!) { numbers(first: $n) }", """{"n":"x"}""", 200, 400, false)]
    [InlineData("{ failing }", "{}", 200, 200, true)]
    [InlineData("{ hello failing }", "{}", 200, 200, true)]
    [InlineData("{ hello }", "{}", 200, 200, true)]
    public async Task SHOULD_tell_request_errors_from_field_errors_by_the_status(string document, string variables, int asJson, int asGraphQL, bool hasData)
    {
        var body = new JsonObject { ["query"] = document, ["variables"] = JsonNode.Parse(variables) }.ToJsonString();

        var json = await Host.PostAsync(body, Json);
        var graphQL = await Host.PostAsync(body, GraphQL);

        Assert.Equal((asJson, asGraphQL), (json.Status, graphQL.Status));
        Assert.Equal(json.Body, graphQL.Body);
        Assert.Equal(hasData, JsonNode.Parse(json.Body)!.AsObject().ContainsKey("data"));
    }

    [Theory]
    [InlineData("NONSENSE")]
    [InlineData("{\"query\":")]
    [InlineData("")]
    public async Task SHOULD_answer_400_to_what_is_not_JSON(string body)
    {
        Assert.Equal(400, (await Host.PostAsync(body, Json)).Status);
        Assert.Equal(400, (await Host.PostAsync(body, GraphQL)).Status);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    public async Task SHOULD_answer_405_with_Allow_to_other_methods(string method)
    {
        var answer = await Host.SendAsync(new HttpMethod(method), "/graphql?query={hello}", GraphQL);

        Assert.Equal((405, "GET, HEAD, POST"), (answer.Status, string.Join(", ", answer.Message.Content.Headers.Allow)));
    }

    [Fact]
    public async Task Every_refusal_is_a_well_formed_GraphQL_response()
    {
        Answer[] refusals =
        [
            await Host.PostAsync("NONSENSE", GraphQL),
            await Host.PostAsync("[]", GraphQL),
            await Host.PostAsync([], "text/plain", GraphQL),
            await Host.PostAsync(Body("{ hello }"), "image/png"),
            await Host.PostAsync(Body(new string(' ', 2 * 1024 * 1024)), GraphQL),
            await Host.GetAsync("/graphql", GraphQL),
            await Host.SendAsync(HttpMethod.Put, "/graphql", GraphQL),
        ];

        Assert.Equal([400, 400, 415, 406, 413, 400, 405], refusals.Select(refusal => refusal.Status));
        Assert.All(refusals, refusal =>
        {
            var error = Assert.Single(JsonNode.Parse(refusal.Body)!["errors"]!.AsArray());
            Assert.NotEqual("", error!["message"]!.GetValue<string>());
            Assert.Equal("BAD_REQUEST", error["extensions"]!["code"]!.GetValue<string>());
        });
    }

    private static string Body(string document) => JsonSerializer.Serialize(new { query = document });

    private static (int Status, string Body) StatusAndBody(Answer answer) => (answer.Status, answer.Body);
}
