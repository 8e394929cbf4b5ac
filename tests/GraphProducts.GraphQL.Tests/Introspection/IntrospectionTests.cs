using GraphProducts.GraphQL.Tests.Execution;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Introspection;

public sealed class IntrospectionTests
{
    private readonly Library _library = new();

    [Theory]
    [InlineData("{ __schema { queryType { name } mutationType { name } subscriptionType { name } } }", """{"__schema":{"queryType":{"name":"Query"},"mutationType":{"name":"Mutation"},"subscriptionType":{"name":"Subscription"}}}""")]
    [InlineData("{ __type(name: \"Genre\") { kind enumValues { name isDeprecated } } }", """{"__type":{"kind":"ENUM","enumValues":[{"name":"CRIME","isDeprecated":false},{"name":"SHORT_STORY","isDeprecated":false}]}}""")]
    [InlineData("{ __type(name: \"Node\") { kind possibleTypes { name } } }", """{"__type":{"kind":"INTERFACE","possibleTypes":[{"name":"Book"},{"name":"Author"}]}}""")]
    [InlineData("{ __type(name: \"Hit\") { kind possibleTypes { name } fields { name } } }", """{"__type":{"kind":"UNION","possibleTypes":[{"name":"Book"},{"name":"Author"}],"fields":null}}""")]
    [InlineData("{ __type(name: \"BookBy\") { kind isOneOf } }", """{"__type":{"kind":"INPUT_OBJECT","isOneOf":true}}""")]
    [InlineData("{ __type(name: \"BookFilter\") { inputFields { name defaultValue type { kind ofType { kind ofType { name } } } } } }", """{"__type":{"inputFields":[{"name":"title","defaultValue":null,"type":{"kind":"SCALAR","ofType":null}},{"name":"genre","defaultValue":"CRIME","type":{"kind":"ENUM","ofType":null}},{"name":"years","defaultValue":null,"type":{"kind":"LIST","ofType":{"kind":"NON_NULL","ofType":{"name":"Int"}}}}]}}""")]
    [InlineData("{ __type(name: \"Missing\") { name } }", """{"__type":null}""")]
    [InlineData("{ __type(name: \"__MetaFields\") { name } }", """{"__type":null}""")]
    public async Task Describes_the_schema(string document, string data) => Assert.Equal($"{{\"data\":{data}}}", await _library.AskAsync(document));

    [Fact]
    public async Task Lists_types_without_those_that_only_the_engine_knows()
    {
        var answer = await _library.AskAsync("{ __schema { types { name } directives { name locations } } }");
        Assert.Contains("\"__Type\"", answer, StringComparison.Ordinal);
        Assert.Contains("{\"name\":\"oneOf\",\"locations\":[\"INPUT_OBJECT\"]}", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("__MetaFields", answer, StringComparison.Ordinal);
    }
}
