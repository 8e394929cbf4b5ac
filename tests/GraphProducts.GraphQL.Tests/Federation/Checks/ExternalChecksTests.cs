using Xunit;

namespace GraphProducts.GraphQL.Tests.Federation.Checks;

public sealed class ExternalChecksTests
{
    private const string Query = " type Query { a: A }";

    [Theory]
    [InlineData("type A @key(fields: \"id\") { id: ID! @external }")]
    [InlineData("interface I { x: Int } type A implements I @key(fields: \"id\") { id: ID!  x: Int @external }")]
    [InlineData("type A @external @key(fields: \"id\") { id: ID! }")]
    [InlineData("interface I { x: Int } type A implements I @external @key(fields: \"id\") { id: ID!  x: Int }")]
    [InlineData("type A @key(fields: \"id\") { id: ID!  e: E @external  r: Int @requires(fields: \"e { x }\") } type E { x: Int @external }")]
    public void Accepts_external_fields_that_something_names(string sdl) => SubgraphCheck.Accepts(sdl + Query);

    [Fact]
    public void Refuses_one_that_nothing_names() => SubgraphCheck.Rejects(
        "type A { id: ID  x: Int @external }" + Query,
        "A.x is external, but no @key, @requires or @provides names it and no interface asks for it: leave it out.");

    [Theory]
    [InlineData("type A @external @key(fields: \"id\") { id: ID!  unused: Int }")]
    [InlineData("type A @key(fields: \"id\") { id: ID! } extend type A @external { unused: Int }")]
    [InlineData("type A @key(fields: \"id\") { id: ID!  e: E @external  r: Int @requires(fields: \"e { x }\") } type E @external { x: Int } type B @external { unused: Int }", "B")]
    public void Refuses_one_that_nothing_names_on_a_type_that_is_external(string sdl, string type = "A") => SubgraphCheck.Rejects(
        sdl + Query,
        $"{type}.unused is external as @external stands on {type}, but no @key, @requires or @provides names it and no interface asks for it: leave it out.");

    [Fact]
    public void Refuses_an_external_query_type_for_the_fields_of_the_author_alone() => SubgraphCheck.Rejects(
        "type A @key(fields: \"id\") { id: ID! } type Query @external { a: A }",
        "Query.a is external as @external stands on Query, but no @key, @requires or @provides names it and no interface asks for it: leave it out.");

    [Fact]
    public void Refuses_one_of_an_interface() => SubgraphCheck.Rejects(
        "interface I { x: Int @external } type A implements I { x: Int }" + Query,
        "I.x is a field of an interface, which cannot be external: nobody answers it but the types that implement it.");
}
