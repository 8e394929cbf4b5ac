using GraphProducts.GraphQL.Comparison;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Types;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Comparison;

/// <summary>New fields of types that other subgraphs have too, each judged as the composition of Apollo Federation does.</summary>
public sealed class SharedTypeTests
{
    private const string Link = "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.3\", import: [\"@key\", \"@shareable\", \"@inaccessible\", \"@external\"]) ";

    private const string Breaks =
        "BREAKING   A.y: The field is new. Breaks gateways where another subgraph has the type without it; @inaccessible keeps it out of the graph until all have it.";

    private const string Safe = "SAFE       A.y: The field is new. Nobody selects it yet.";

    [Theory]
    [InlineData("type A @shareable { x: ID }", "type A @shareable { x: ID y: ID }")]
    [InlineData("type A @shareable { x: ID }", "type A { x: ID @shareable y: ID }")]
    [InlineData("type A { x: ID @shareable z: ID @shareable }", "type A { x: ID @shareable z: ID @shareable y: ID }")]
    [InlineData("type A { x: ID @shareable z: ID @inaccessible }", "type A { x: ID @shareable z: ID @inaccessible y: ID @shareable }")]
    [InlineData("type A @shareable @key(fields: \"x\", resolvable: false) { x: ID }", "type A @shareable @key(fields: \"x\", resolvable: false) { x: ID y: ID }")]
    [InlineData("type A @key(fields: \"x\", resolvable: false) { x: ID }", "type A @key(fields: \"x\", resolvable: false) { x: ID y: ID }")]
    [InlineData("type A @shareable { x: ID }", "type A @shareable @key(fields: \"y\") { x: ID y: ID }")]
    [InlineData("type A @federation__shareable { x: ID }", "type A @federation__shareable { x: ID y: ID }")]
    public void A_new_field_of_a_shared_type_must_be_in_all_subgraphs(string before, string after) => AssertLine(Breaks, Link + before, Link + after);

    [Theory]
    [InlineData("type A @shareable { x: ID }", "type A @shareable { x: ID y: ID @inaccessible }")]
    [InlineData("type A @shareable { x: ID }", "type A @shareable { x: ID y: ID @external }")]
    [InlineData("type A @shareable @inaccessible { x: ID }", "type A @shareable @inaccessible { x: ID y: ID }")]
    [InlineData("type A @shareable @key(fields: \"x\") { x: ID }", "type A @shareable @key(fields: \"x\") { x: ID y: ID }")]
    [InlineData("type A @shareable { x: ID }", "type A @shareable @key(fields: \"x\") { x: ID y: ID }")]
    [InlineData("type A { x: ID @shareable z: ID }", "type A { x: ID @shareable z: ID y: ID @shareable }")]
    [InlineData("type A { x: ID }", "type A @shareable { x: ID y: ID }")]
    [InlineData("schema { query: A } type A @shareable { x: ID }", "schema { query: A } type A @shareable { x: ID y: ID }")]
    [InlineData("interface A { x: ID }", "interface A { x: ID y: ID }")]
    [InlineData("type A @mine { x: ID }", "type A @mine { x: ID y: ID }")]
    public void A_new_field_that_no_other_subgraph_needs_is_safe(string before, string after) => AssertLine(Safe, Link + before, Link + after);

    [Theory]
    [InlineData("", "", Breaks)]
    [InlineData("", "@internal", Safe)]
    [InlineData("extend type Query { a(x: ID! @is(field: \"x\")): A @lookup }", "", Safe)]
    [InlineData("extend type Query { a(x: ID!): I @lookup }", "", Safe)]
    [InlineData("extend type Query { a(x: ID!): A }", "", Breaks)]
    public void Composite_schemas_find_a_type_by_lookups_and_not_by_keys_alone(string lookup, string onField, string line) => AssertLine(
        line,
        $"interface I {{ x: ID }} type A implements I @key(fields: \"x\") @shareable {{ x: ID }} {lookup}",
        $"interface I {{ x: ID }} type A implements I @key(fields: \"x\") @shareable {{ x: ID y: ID {onField} }} {lookup}");

    [Theory]
    [InlineData("")]
    [InlineData("@key(selectionSet: \"{ x }\")")]
    [InlineData("@key(fields: \"x\")")]
    public void A_new_field_is_safe_where_nothing_says_that_types_are_shared(string key) =>
        AssertLine(Safe, $"type A {key} {{ x: ID }}", $"type A {key} {{ x: ID y: ID }}");

    [Fact]
    public void A_new_shared_type_is_safe() =>
        AssertLine("SAFE       A: The object type is new. Nobody names it yet.", Link, $"{Link} type A @shareable {{ x: ID }}");

    private static void AssertLine(string line, string before, string after) => Assert.Contains(line, SchemaComparison.Of(Build(before), Build(after)).ToString(), StringComparison.Ordinal);

    private static Schema Build(string sdl) => SchemaBuilder.Build(
        [Source.FromString($"{sdl} type Query {{ id: ID }}", "test.graphql")], new SchemaOptions { AllowUnknownDirectives = true });
}
