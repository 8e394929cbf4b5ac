using Xunit;

namespace GraphProducts.GraphQL.Tests.Federation.Checks;

public sealed class FieldSetChecksTests
{
    private const string Rest =
        " type Query { a: A } interface I { id: ID! } type B implements I { id: ID!  c: Int @external } union U = B type C { n(i: Int): Int  b: B  i: I  u: U  l: [B!]! } type X { b: B @provides(fields: \"c\") }";

    [Theory]
    [InlineData("type A @key(fields: \"id\") { id: ID! }")]
    [InlineData("type A @key(fields: \"{ id }\") { id: ID! }")]
    [InlineData("type A @key(fields: \"id, b { id }\") @key(fields: \"__typename id\") { id: ID!  b: B }")]
    [InlineData("type A @key(fields: \"l { id }\") { l: [B!]! }")]
    [InlineData("type A @key(fields: \"id\") { id: ID!  e: Int @external  r: Int @requires(fields: \"e\") }")]
    [InlineData("type A @key(fields: \"id\") { id: ID!  e(x: Int): Int @external  r: Int @requires(fields: \"e(x: 5)\") }")]
    [InlineData("type A @key(fields: \"id\") { id: ID!  e: C @external  r: Int @requires(fields: \"e { i { ... on B { id } id } u { ... on B { id } } }\") }")]
    [InlineData(
        "type A @key(fields: \"id\") { id: ID!  j: J  r: Int @requires(fields: \"j { e { x } }\") } interface J { e: E } type D implements J { e: E @external } type E { x: Int }")]
    [InlineData("type A @key(fields: \"id\") { id: ID!  e: E  r: Int @requires(fields: \"e { x }\") } type E @external { x: Int }")]
    [InlineData("type A { b: B @provides(fields: \"c\") }")]
    public void Accepts_field_sets_that_name_real_fields(string sdl) => SubgraphCheck.Accepts(sdl + Rest);

    [Theory]
    [InlineData("type A @key(fields: \"nope\") { id: ID! }", "@key on A: A has no field \"nope\". Add it, with @external where another subgraph answers it.")]
    [InlineData("type A @key(fields: \"id {\") { id: ID! }", "@key on A: \"id {\" is no field set: Syntax Error: Expected Name, found \"}\".")]
    [InlineData("type A @key(fields: \"\") { id: ID! }", "@key on A: \"\" is no field set: Syntax Error: Expected Name, found \"}\".")]
    [InlineData("type A @key(fields: \"id } { id\") { id: ID! }", "@key on A: \"id } { id\" is no field set: it is more than one selection.")]
    [InlineData("type A @key(fields: [\"id\"]) { id: ID! }", "@key on A: fields must be a string, such as \"id\".")]
    [InlineData("type A @key(fields: \"x: id\") { id: ID! }", "@key on A: \"x: id\" has an alias, which a field set cannot have.")]
    [InlineData("type A @key(fields: \"id @include(if: true)\") { id: ID! }", "@key on A: \"@include(if: true)\" cannot be applied inside a field set.")]
    [InlineData("type A @key(fields: \"...F\") { id: ID! }", "@key on A: \"...F\" is no field: there are no named fragments here.")]
    [InlineData("type A @key(fields: \"n\") { n(i: Int): Int }", "@key on A: A.n has arguments, so it cannot be named here.")]
    [InlineData("type A @key(fields: \"i { id }\") { i: I }", "@key on A: A.i is of the abstract type I, which a key cannot have.")]
    [InlineData("type A @key(fields: \"u { ... on B { id } }\") { u: U }", "@key on A: A.u is of the abstract type U, which a key cannot have.")]
    [InlineData("type A @key(fields: \"b\") { b: B }", "@key on A: A.b is of the type B: say which of its fields, as in \"b { … }\".")]
    [InlineData("type A @key(fields: \"b { nope }\") { b: B }", "@key on A: B has no field \"nope\". Add it, with @external where another subgraph answers it.")]
    [InlineData("type A @key(fields: \"id { x }\") { id: ID! }", "@key on A: A.id is of the type ID!, which has no fields.", "@key on A: ID has no field \"x\". Add it, with @external where another subgraph answers it.")]
    [InlineData("type A @key(fields: \"id\") { id: ID!  r: Int @requires(fields: \"id\") }", "@requires on A.r: A.id is not external: this subgraph answers it already, so it need not be named.")]
    [InlineData("type A { c: C @provides(fields: \"b { id }\") }", "@provides on A.c: B.id is not external: this subgraph answers it already, so it need not be named.")]
    [InlineData("type A { id: ID @provides(fields: \"x\") }", "@provides cannot stand on A.id: its type ID has no fields.")]
    [InlineData("type A @key(fields: \"b { id }\") { b: B @external @provides(fields: \"c\") }", "@provides cannot stand on A.b: the field is external, so this subgraph does not answer it.")]
    [InlineData("type A { c: C @provides(fields: \"u { ... on Nope { x } }\") }", "@provides on A.c: there is no type Nope with fields.")]
    [InlineData(
        "type A { id: ID } interface J { e: Int  f: Int @requires(fields: \"e\") }",
        "@requires cannot stand on J.f, which is a field of an interface: put it on the types that implement it.")]
    public void Refuses_field_sets_that_do_not(string sdl, params string[] messages) =>
        SubgraphCheck.Rejects(sdl + Rest, messages);

    [Theory]
    [InlineData("e")]
    [InlineData("e(unit: KILO)")]
    [InlineData("e(unit: \\\"KILO\\\", more: {units: [\\\"GRAM\\\", KILO], least: 1.5})")]
    [InlineData("e(unit: null, more: {units: \\\"GRAM\\\"}) n(i: 5)")]
    public void Accepts_arguments_that_the_field_has(string fields) => SubgraphCheck.Accepts(WithArguments(fields));

    [Theory]
    [InlineData("n", "A.n needs its argument \"i\" of type \"Int!\".")]
    [InlineData("n(i: null)", "in \"n(i: null)\": Expected a value of type \"Int!\", found null.")]
    [InlineData("n(i: 1.5)", "in \"n(i: 1.5)\": Expected a value of type \"Int\", found 1.5.")]
    [InlineData("n(i: 1, j: 2)", "A.n has no argument \"j\".")]
    [InlineData("e(unity: KILO)", "A.e has no argument \"unity\". Did you mean \"unit\"?")]
    [InlineData("n(i: $i)", "in \"n(i: $i)\": the variable \"$i\" has no value in a field set.")]
    [InlineData("e(more: {least: [$x]})", "in \"e(more: { least: [$x] })\": the variable \"$x\" has no value in a field set.")]
    [InlineData("e(unit: TON)", "in \"e(unit: TON)\": Value TON does not exist in the enum \"Unit\".")]
    [InlineData("e(unit: \\\"TON\\\")", "in \"e(unit: \"TON\")\": Value \"TON\" does not exist in the enum \"Unit\".")]
    [InlineData("e(more: {most: 1})", "in \"e(more: { most: 1 })\": Field \"most\" is not defined by the input type \"More\".")]
    public void Refuses_arguments_that_it_cannot_have(string fields, string message) =>
        SubgraphCheck.Rejects(WithArguments(fields), $"@requires on A.r: {message}");

    [Theory]
    [InlineData("[\"id\", \"name\"]", "id name")]
    [InlineData("[\"id name\"]", "id name")]
    [InlineData("id", "id")]
    public void Federation_1_takes_lists_and_bare_names_for_field_sets(string fields, string key)
    {
        var subgraph = SubgraphCheck.Build($"type A @key(fields: {fields}) {{ id: ID!  name: ID! }} type Query {{ a: A }}");

        Assert.Equal(key, Assert.Single(Assert.Single(subgraph.Entities).Keys).Fields);
        Assert.Contains($"@key(fields: {fields})", subgraph.Sdl, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[\"id\", 1]")]
    [InlineData("5")]
    public void Federation_1_takes_nothing_else(string fields) => Assert.Equal(
        ["@key on A: fields must be a string, such as \"id\"."],
        SubgraphCheck.FaultsOf($"type A @key(fields: {fields}) {{ id: ID! }} type Query {{ a: A }}"));

    [Fact]
    public void Federation_1_overlooks_what_a_leaf_provides() =>
        Assert.NotNull(SubgraphCheck.Build("type Query { a: ID @provides(fields: \"x\") }"));

    [Fact]
    public void Federation_1_needs_no_external() => Assert.NotNull(SubgraphCheck.Build("type A @key(fields: \"id\") { id: ID!  r: Int @requires(fields: \"id\") } type Query { a: A }"));

    [Fact]
    public void Federation_1_names_real_fields_too() => Assert.Equal(
        ["@key on A: A has no field \"nope\". Add it, with @external where another subgraph answers it."],
        SubgraphCheck.FaultsOf("type A @key(fields: \"nope\") { id: ID! } type Query { a: A }"));

    private static string WithArguments(string fields) =>
        "type Query { a: A } enum Unit { GRAM KILO } input More { units: [Unit!]  least: Float } "
        + "type A @key(fields: \"id\") { id: ID!  e(unit: Unit, more: More): Int @external  n(i: Int!): Int @external  "
        + $"all: Int @requires(fields: \"e n(i: 0)\")  r: Int @requires(fields: \"{fields}\") }}";

    [Fact]
    public void A_directive_stands_only_where_it_may_with_arguments_of_their_types() => SubgraphCheck.Rejects(
        "union U @key(fields: \"id\") = A  type A @key @key(fields: \"id\", resolvable: 5) @override(from: \"b\") { id: ID! } type Query { a: A }",
        "Directive \"@key\" cannot stand on UNION, only on OBJECT, INTERFACE.",
        "Directive \"@key\" needs its argument \"fields\" of type \"federation__FieldSet!\".",
        "Expected a value of type \"Boolean\", found 5.",
        "Directive \"@override\" cannot stand on OBJECT, only on FIELD_DEFINITION.");
}
