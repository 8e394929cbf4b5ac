using System.Text.Json;
using System.Text.Json.Nodes;
using GraphProducts.GraphQL.Types;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Conformance.Bridge;

public sealed class BridgeTests
{
    private const string Entities = "query($r: [_Any!]!) { _entities(representations: $r) { __typename ... on User { id isOld } ... on Media { title } } }";

    private const string Subgraph =
        """
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@requires", "@external", "@shareable"])
        type Query { me(tag: String = "none", mode: Mode = FAST): User  media: [Media!] }
        enum Mode { FAST SLOW }
        type User @key(fields: "id") { id: ID!  name: String  age: Int @external  isOld: Boolean @requires(fields: "age") @shareable }
        interface Media @key(fields: "id") { id: ID!  title: String }
        type Book implements Media @key(fields: "id") { id: ID!  title: String }
        type Film implements Media @key(fields: "id") { id: ID!  title: String }
        """;

    private const string Resolvers =
        """{"Query":["me","media"],"User":["__resolveReference","isOld"],"Media":["__resolveType","__resolveReference"]}""";

    [Fact]
    public async Task Fields_are_answered_by_the_callback_or_read_from_their_parent()
    {
        await using var bridge = await BridgeHarness.StartAsync(Subgraph, Resolvers, Answer);

        Assert.Equal("""{"data":{"me":{"id":"u1","name":"Ann"}}}""", await bridge.AskAsync("{ me(mode: SLOW) { id name } }"));
        Assert.Equal(["""{"type":"Query","field":"me","source":null,"args":{"tag":"none","mode":"SLOW"}}"""], bridge.Calls);
    }

    [Fact]
    public async Task Types_of_abstract_values_are_asked_for()
    {
        await using var bridge = await BridgeHarness.StartAsync(Subgraph, Resolvers, Answer);

        Assert.Equal(
            """{"data":{"media":[{"__typename":"Book","id":"b1","title":null},{"__typename":"Film","id":"f1","title":"Alien"}]}}""",
            await bridge.AskAsync("{ media { __typename id title } }"));
    }

    [Fact]
    public async Task References_are_resolved_with_all_that_came()
    {
        await using var bridge = await BridgeHarness.StartAsync(Subgraph, Resolvers, Answer);

        var answer = await bridge.AskAsync(
            Entities,
            """
            {"r":[{"__typename":"User","id":"u1","age":60},{"__typename":"User","id":"none"},{"__typename":"User","id":"bad"},
                  {"__typename":"Media","id":"b1"},{"__typename":"Film","id":"f2","title":"itself"}]}
            """);

        Assert.Equal(
            """{"errors":[{"message":"Not this one.","locations":[{"line":1,"column":23}],"path":["_entities",2],"extensions":{"code":"BAD"}}],"data":{"_entities":[{"__typename":"User","id":"u1","isOld":true},null,null,{"__typename":"Book","title":"found"},{"__typename":"Film","title":"itself"}]}}""",
            answer);
        Assert.Contains("""{"type":"User","field":"__resolveReference","source":{"__typename":"User","id":"u1","age":60},"args":{}}""", bridge.Calls);
    }

    [Fact]
    public async Task Without_a_resolver_the_representation_is_the_entity()
    {
        await using var bridge = await BridgeHarness.StartAsync("type User @key(fields: \"id\") { id: ID!  name: String }", "{}", Answer);

        Assert.Equal(
            """{"data":{"_entities":[{"id":"7","name":"Ann"}]}}""",
            await bridge.AskAsync(
                "query($r: [_Any!]!) { _entities(representations: $r) { ... on User { id name } } }", """{"r":[{"__typename":"User","id":7,"name":"Ann"}]}"""));
        Assert.Empty(bridge.Calls);
    }

    [Theory]
    [InlineData("\"u1\"")]
    [InlineData("7")]
    [InlineData("[{\"id\":\"u1\"}]")]
    public async Task A_reference_that_resolves_to_no_object_is_an_error(string value)
    {
        await using var bridge = await BridgeHarness.StartAsync(Subgraph, Resolvers, (_, _) => $$"""{"value":{{value}}}""");

        using var answer = JsonDocument.Parse(await bridge.AskAsync(Entities, """{"r":[{"__typename":"User","id":"u1"}]}"""));

        Assert.Equal("""{"_entities":[null]}""", answer.RootElement.GetProperty("data").GetRawText());
        Assert.Equal("""["_entities",0]""", answer.RootElement.GetProperty("errors")[0].GetProperty("path").GetRawText());
    }

    [Fact]
    public async Task References_need_no_complete_key()
    {
        await using var bridge = await BridgeHarness.StartAsync(Subgraph, Resolvers, Answer);

        await bridge.AskAsync(Entities, """{"r":[{"__typename":"User","id":null,"age":1},{"__typename":"User"}]}""");

        Assert.Equal(
            ["""{"__typename":"User","id":null,"age":1}""", """{"__typename":"User"}"""],
            bridge.Calls.Select(call => JsonNode.Parse(call)!).Where(call => call["field"]!.ToString() == "__resolveReference").Select(call => call["source"]!.ToJsonString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_type_that_is_no_name_is_an_error_at_its_object()
    {
        await using var bridge = await BridgeHarness.StartAsync(
            Subgraph, Resolvers, (field, _) => field == "Query.media" ? """{"value":[{}]}""" : """{"value":{"not":"a name"}}""");

        using var answer = JsonDocument.Parse(await bridge.AskAsync("{ media { id } }"));

        Assert.Equal("""["media",0]""", answer.RootElement.GetProperty("errors")[0].GetProperty("path").GetRawText());
        Assert.Contains("Media", answer.RootElement.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"error":"x"}""", "Its error is no object.")]
    [InlineData("""{"value":{},"error":["x"]}""", "Its error is no object.")]
    [InlineData("""{"error":{}}""", "Its error has no message that is a text.")]
    [InlineData("""{"error":{"message":5}}""", "Its error has no message that is a text.")]
    [InlineData("""{"error":{"message":"x","extensions":[]}}""", "The extensions of its error are no object.")]
    [InlineData("[1]", "It is no JSON object.")]
    [InlineData("oops", "It is no JSON object.")]
    [InlineData("", "It is no JSON object.")]
    public async Task An_answer_that_is_not_of_the_protocol_is_an_error_at_its_field(string answered, string fault)
    {
        await using var bridge = await BridgeHarness.StartAsync(Subgraph, Resolvers, (_, _) => answered);

        var answer = JsonNode.Parse(await bridge.AskAsync("{ me { id } }"))!;

        Assert.Equal($"The callback's answer for Query.me is not of the protocol. {fault} It is: {answered}", answer["errors"]![0]!["message"]!.GetValue<string>());
        Assert.Equal("""["me"]""", answer["errors"]![0]!["path"]!.ToJsonString());
        Assert.Null(answer["data"]!["me"]);
    }

    [Theory]
    [InlineData("""{"value":null}""")]
    [InlineData("""{"value":null,"error":null}""")]
    [InlineData("{}")]
    public async Task An_answer_without_a_value_is_null(string answered)
    {
        await using var bridge = await BridgeHarness.StartAsync(Subgraph, Resolvers, (_, _) => answered);

        Assert.Equal("""{"data":{"me":null}}""", await bridge.AskAsync("{ me { id } }"));
    }

    [Fact]
    public async Task Introspection_shows_the_directives_of_federation()
    {
        await using var bridge = await BridgeHarness.StartAsync(Subgraph, Resolvers, Answer);

        var answer = await bridge.AskAsync("{ __schema { directives { name } } }");

        Assert.Contains("\"key\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"federation__override\"", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type Query { a: Int @shareable }")]
    [InlineData("extend schema @link(url: \"https://specs.apollo.dev/federation/v2.3\", import: [\"@key\"]) type Query { a: Int @shareable }")]
    public async Task Subgraphs_link_or_define_the_directives_that_they_use(string sdl)
    {
        var exception = await Assert.ThrowsAsync<SchemaException>(async () =>
        {
            await using var bridge = await BridgeHarness.StartAsync(sdl, "{}", Answer);
            await bridge.AskAsync("{ a }");
        });

        Assert.StartsWith("Unknown directive \"@shareable\".", Assert.Single(exception.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_may_be_nested_deeply()
    {
        const int depth = 120;
        var nested = string.Concat(Enumerable.Repeat("""{"inner":""", depth)) + "{}" + new string('}', depth);
        await using var bridge = await BridgeHarness.StartAsync(
            "type Query { a: A } type A @key(fields: \"id\") { id: ID  inner: A  leaf: Int }",
            """{"Query":["a"],"A":["leaf","__resolveReference"]}""",
            (field, _) => field == "A.leaf" ? """{"value":7}""" : $$"""{"value":{{nested}}}""");

        Assert.Equal("""{"data":{"a":{"leaf":7}}}""", await bridge.AskAsync("{ a { leaf } }"));
        Assert.Equal(
            """{"data":{"_entities":[{"leaf":7}]}}""",
            await bridge.AskAsync("{ _entities(representations: [{ __typename: \"A\" }]) { ... on A { leaf } } }"));
        Assert.Contains(bridge.Calls, call => call.Contains(nested, StringComparison.Ordinal));
    }

    [Fact]
    public async Task However_much_is_asked_it_is_answered()
    {
        await using var bridge = await BridgeHarness.StartAsync(Subgraph, Resolvers, Answer);
        var aliases = string.Join(' ', Enumerable.Range(0, 2_000).Select(i => $"name{i}: name"));
        var representations = string.Join(',', Enumerable.Repeat("""{"__typename":"Film","id":"f1","title":"Alien"}""", 10_001));

        Assert.Equal(
            $$$$"""{"data":{"me":{{{{{string.Join(',', Enumerable.Range(0, 2_000).Select(i => $"\"name{i}\":\"Ann\""))}}}}}}}""", await bridge.AskAsync($"{{ me {{ {aliases} }} }}"));
        Assert.Equal(
            $$$"""{"data":{"_entities":[{{{string.Join(',', Enumerable.Repeat("""{"__typename":"Film","title":"Alien"}""", 10_001))}}}]}}""",
            await bridge.AskAsync(Entities, $$"""{"r":[{{representations}}]}"""));
    }

    [Fact]
    public async Task Callbacks_for_which_no_connection_is_free_wait_for_one()
    {
        await using var bridge = await BridgeHarness.StartAsync(Subgraph, Resolvers, Answer);
        var representations = string.Join(',', Enumerable.Range(0, 300).Select(i => $$"""{"__typename":"User","id":"u{{i}}","age":60}"""));

        Assert.Equal(
            $$$"""{"data":{"_entities":[{{{string.Join(',', Enumerable.Range(0, 300).Select(i => $$"""{"__typename":"User","id":"u{{i}}","isOld":true}"""))}}}]}}""",
            await bridge.AskAsync(Entities, $$"""{"r":[{{representations}}]}"""));
        Assert.Equal(600, bridge.Calls.Count);
    }

    [Fact]
    public async Task Plain_schemas_are_served_too()
    {
        await using var bridge = await BridgeHarness.StartAsync(
            "scalar S type Query { a: S  b: [[Int]]  c: Int! @unknown }", """{"Query":["a","b","c"]}""", Answer, isFederated: false);

        Assert.Equal("""{"data":{"a":{"x":[1,"y",null]},"b":[[1,null],null]}}""", await bridge.AskAsync("{ a b }"));
        Assert.StartsWith("""{"errors":[{"message":"Cannot return null for non-nullable field Query.c.""", await bridge.AskAsync("{ c }"), StringComparison.Ordinal);
    }

    private static string Answer(string field, JsonNode call) => field switch
    {
        "Query.me" => """{"value":{"id":"u1","name":"Ann"}}""",
        "Query.media" => """{"value":[{"id":"b1"},{"id":"f1","title":"Alien"}]}""",
        "Query.a" => """{"value":{"x":[1,"y",null]}}""",
        "Query.b" => """{"value":[[1,null],null]}""",
        "Media.__resolveType" => call["source"]!["id"]!.ToString()[0] == 'b' ? """{"value":"Book"}""" : """{"value":"Film"}""",
        "Media.__resolveReference" => $$$"""{"value":{"id":"{{{call["source"]!["id"]}}}","title":"found"}}""",
        "User.__resolveReference" when call["source"]!["id"]!.ToString() == "none" => """{"value":null}""",
        "User.__resolveReference" when call["source"]!["id"]!.ToString() == "bad" => """{"error":{"message":"Not this one.","extensions":{"code":"BAD"}}}""",
        "User.__resolveReference" => "{\"value\":" + call["source"]!.ToJsonString() + "}",
        "User.isOld" => call["source"]!["age"]!.GetValue<int>() > 50 ? """{"value":true}""" : """{"value":false}""",
        _ => """{"value":null}""",
    };
}
