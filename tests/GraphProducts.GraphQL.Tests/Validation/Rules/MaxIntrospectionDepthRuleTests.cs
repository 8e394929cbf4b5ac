using GraphProducts.GraphQL.Validation.Rules;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Validation.Rules;

public sealed class MaxIntrospectionDepthRuleTests
{
    [Fact]
    public void Accepts_what_tools_ask() => Check<MaxIntrospectionDepthRule>.Accepts("{ __schema { types { fields { type { ofType { ofType { name fields { name } } } } } } } }");

    [Fact]
    public void Rejects_the_third_list() => Check<MaxIntrospectionDepthRule>.Rejects("{ __schema { types { fields { type { fields { type { interfaces { name } } } } } } } }", "1:3");

    [Fact]
    public void Rejects_it_through_fragments() => Check<MaxIntrospectionDepthRule>.Rejects("""{ x: __type(name: "Item") { ...F } } fragment F on __Type { fields { type { ...G } } } fragment G on __Type { fields { type { ... { possibleTypes { name } } } } }""", "1:3");

    [Fact]
    public void Ends_on_cyclic_fragments() => Check<MaxIntrospectionDepthRule>.Accepts("{ __schema { types { ...F } } } fragment F on __Type { ofType { ...F } }");
}
