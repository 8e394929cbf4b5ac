using Xunit;

namespace GraphProducts.GraphQL.Tests.Federation;

public sealed class RepeatedDefinitionsTests
{
    private const string Types = " type Query { a: A } type A @key(fields: \"id\") { id: ID!  name: String }";

    [Theory]
    [InlineData("directive @key(fields: String!) on OBJECT")]
    [InlineData("scalar federation__FieldSet directive @key(fields: federation__FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE")]
    [InlineData("directive @key(fields: String!, resolvable: Boolean! = false) repeatable on OBJECT")]
    [InlineData("directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION extend type A { right: ID @requiresScopes(scopes: [[\"a\"]]) }")]
    [InlineData("enum Right { read } directive @requiresScopes(scopes: [[Right!]!]!) on FIELD_DEFINITION")]
    [InlineData("directive @link(url: String!, import: [String]) repeatable on SCHEMA")]
    [InlineData("enum link__Purpose { EXECUTION SECURITY }")]
    [InlineData("enum link__Purpose { EXECUTION } extend enum link__Purpose { SECURITY }")]
    [InlineData("extend schema @link(url: \"https://specs.apollo.dev/connect/v0.1\") input connect__ConnectBatch { maxSize: Int! }")]
    public void Accepts_what_fits_and_does_not_hand_it_on(string repeated)
    {
        var sdl = SubgraphCheck.Build(SubgraphCheck.Newest + Types + repeated).Sdl;

        Assert.DoesNotContain("directive @", sdl, StringComparison.Ordinal);
        Assert.DoesNotContain("__", sdl, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("directive @key(fields: Int!) on OBJECT", "directive \"@key\"", "its argument \"fields\" is of type federation__FieldSet!, and not Int!.")]
    [InlineData("directive @key(fields: String) on OBJECT", "directive \"@key\"", "its argument \"fields\" is of type federation__FieldSet!, and not String.")]
    [InlineData("scalar FieldSet directive @key(fields: FieldSet!) on OBJECT", "directive \"@key\"", "its argument \"fields\" is of type federation__FieldSet!, and not FieldSet!.")]
    [InlineData("directive @key on OBJECT", "directive \"@key\"", "its argument \"fields\" of type federation__FieldSet! cannot be left out.")]
    [InlineData("directive @key(fields: String!, resolvable: Boolean) on OBJECT", "directive \"@key\"", "the default of its argument \"resolvable\" is true, and not none.")]
    [InlineData("directive @external(reason: String = \"x\") on OBJECT", "directive \"@external\"", "the default of its argument \"reason\" is none, and not \"x\".")]
    [InlineData("directive @requiresScopes(scopes: [String!]!) on OBJECT", "directive \"@requiresScopes\"", "its argument \"scopes\" is of type [[federation__Scope!]!]!, and not [String!]!.")]
    [InlineData("enum link__Purpose { SECURITY }", "type \"link__Purpose\"", "its values are SECURITY and EXECUTION, and not SECURITY.")]
    [InlineData("enum link__Purpose { SECURITY EXECUTION OTHER }", "type \"link__Purpose\"", "its values are SECURITY and EXECUTION, and not SECURITY, EXECUTION, OTHER.")]
    public void Refuses_what_does_not_fit(string repeated, string what, string message) =>
        Assert.Equal([$"The {what} is defined by its specification: {message}"], SubgraphCheck.FaultsOf(SubgraphCheck.Newest + Types + repeated));

    [Theory]
    [InlineData("input connect__ConnectBatch { maxSize: String }", "is defined by its specification: its field \"maxSize\" is of type Int, and not String.")]
    [InlineData("input connect__ConnectBatch { maxSize: Int  size: Int }", "is defined by its specification and has no field \"size\".")]
    [InlineData("scalar connect__ConnectBatch", "is defined by its specification and cannot be of another kind.")]
    public void Refuses_input_types_that_do_not_fit(string repeated, string message) => Assert.Equal(
        [$"The type \"connect__ConnectBatch\" {message}"],
        SubgraphCheck.FaultsOf($"{SubgraphCheck.Newest}{Types} extend schema @link(url: \"https://specs.apollo.dev/connect/v0.1\") {repeated}"));

    [Fact]
    public void Refuses_what_is_added() => Assert.Equal(
        [
            "The type \"_FieldSet\" is defined by its specification and cannot be of another kind.",
            "The directive \"@key\" is defined by its specification and cannot stand on UNION.",
            "The directive \"@key\" is defined by its specification and has no argument \"field\".",
            "The directive \"@key\" is defined by its specification: its argument \"fields\" of type _FieldSet! cannot be left out.",
            "The directive \"@extends\" is defined by its specification and not repeatable.",
        ],
        SubgraphCheck.FaultsOf("type Query { a: ID } directive @key(field: String!) on OBJECT | UNION  enum _FieldSet { A } directive @extends repeatable on OBJECT"));

    [Fact]
    public void Refuses_a_definition_that_stands_twice() => Assert.Equal(
        ["The type \"link__Import\" is defined more than once.", "The directive \"@key\" is defined more than once."],
        SubgraphCheck.FaultsOf(
            $"{SubgraphCheck.Newest}{Types} directive @key(fields: String!) on OBJECT directive @key(fields: String!) on OBJECT scalar link__Import scalar link__Import"));

    [Theory]
    [InlineData("directive @key(fields: String!) on INTERFACE", "", "Directive \"@key\" cannot stand on OBJECT, only on INTERFACE.")]
    [InlineData("directive @key(fields: String!) on OBJECT", "extend type A @key(fields: \"name\")", "Directive \"@key\" can stand only once at one place.")]
    [InlineData("directive @key(fields: String!) repeatable on OBJECT", "extend type A @key(fields: \"name\", resolvable: false)", "Unknown argument \"resolvable\" on directive \"@key\".")]
    public void Holds_a_directive_to_the_definition_of_the_author(string repeated, string sdl, string message) =>
        Assert.Equal([message], SubgraphCheck.FaultsOf($"{SubgraphCheck.Newest}{Types}{repeated} {sdl}"));

    [Theory]
    [InlineData("directive @key(fields: String) on OBJECT")]
    [InlineData("scalar _FieldSet directive @key(fields: _FieldSet) on INTERFACE")]
    [InlineData("directive @key on OBJECT")]
    public void Passes_over_the_old_forms_of_federation_1(string repeated) =>
        Assert.NotNull(SubgraphCheck.Build(Types + "extend type A @key(fields: \"name\") " + repeated));
}
