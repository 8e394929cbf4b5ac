using Xunit;

namespace GraphProducts.GraphQL.Tests.Federation.Links;

/// <summary>A directive is known from the version on that brought it.</summary>
public sealed class VersionTests
{
    [Theory]
    [InlineData("key", "type T @key(fields: \"id\") { id: ID }")]
    [InlineData("external", "type T @federation__key(fields: \"id\") { id: ID @external }")]
    [InlineData("requires", "type T { id: ID @federation__external  a: ID @requires(fields: \"id\") }")]
    [InlineData("provides", "type T { t: T @provides(fields: \"id\")  id: ID @federation__external }")]
    [InlineData("tag", "type T @tag(name: \"x\") { id: ID }")]
    [InlineData("extends", "type T @extends { id: ID }")]
    [InlineData("shareable", "type T @shareable { id: ID }")]
    [InlineData("inaccessible", "type T @inaccessible { id: ID }")]
    [InlineData("override", "type T { id: ID @override(from: \"b\") }")]
    public void Most_directives_are_known_from_2_0_on(string directive, string sdl) =>
        Assert.NotNull(SubgraphCheck.Build(SubgraphCheck.Link("v2.0", $"@{directive}") + $"{sdl} type Query {{ a: ID }}"));

    [Theory]
    [InlineData("composeDirective", "v2.1", "extend schema @link(url: \"https://example.com/mine/v1.0\", import: [\"@mine\"]) @composeDirective(name: \"@mine\") directive @mine on OBJECT")]
    [InlineData("interfaceObject", "v2.3", "type T @interfaceObject @federation__key(fields: \"id\") { id: ID }")]
    [InlineData("authenticated", "v2.5", "type T @authenticated { id: ID }")]
    [InlineData("requiresScopes", "v2.5", "type T @requiresScopes(scopes: [[\"a\", \"b\"], [\"c\"]]) { id: ID }")]
    [InlineData("policy", "v2.6", "type T @policy(policies: [[\"a\"]]) { id: ID }")]
    [InlineData("context", "v2.8", "type T @context(name: \"a\") { id: ID }")]
    [InlineData("cost", "v2.9", "type T @cost(weight: 3) { id: ID }")]
    [InlineData("listSize", "v2.9", "type T { ids: [ID] @listSize(assumedSize: 3) }")]
    [InlineData("cacheTag", "v2.12", "type T @cacheTag(format: \"t\") { id: ID }")]
    public void A_directive_is_known_from_its_version_on(string directive, string version, string sdl)
    {
        var sdlWithQuery = $"{sdl} type Query {{ a: ID }}";

        Assert.NotNull(SubgraphCheck.Build(SubgraphCheck.Link(version, $"@{directive}") + sdlWithQuery));
        Assert.Equal(
            [$"Unknown directive \"@{directive}\". It came with federation {version}, and the schema links {Before(version)}: link the newer version."],
            SubgraphCheck.FaultsOf(SubgraphCheck.Link(Before(version)) + sdlWithQuery));
    }

    [Fact]
    public void Shareable_is_repeatable_from_2_2_on()
    {
        const string sdl = "type T @shareable { id: ID } extend type T @shareable { name: ID } type Query { a: ID }";

        Assert.NotNull(SubgraphCheck.Build(SubgraphCheck.Link("v2.2", "@shareable") + sdl));
        Assert.Equal(["Directive \"@shareable\" can stand only once at one place."], SubgraphCheck.FaultsOf(SubgraphCheck.Link("v2.1", "@shareable") + sdl));
    }

    [Fact]
    public void Override_has_a_label_from_2_7_on()
    {
        const string sdl = "type T { id: ID @override(from: \"b\", label: \"percent(5)\") } type Query { a: ID }";

        Assert.NotNull(SubgraphCheck.Build(SubgraphCheck.Link("v2.7", "@override") + sdl));
        Assert.Equal(["Unknown argument \"label\" on directive \"@override\"."], SubgraphCheck.FaultsOf(SubgraphCheck.Link("v2.6", "@override") + sdl));
    }

    [Fact]
    public void Tag_may_stand_on_the_schema_from_2_3_on()
    {
        const string sdl = "extend schema @tag(name: \"x\") type Query { a: ID }";

        Assert.NotNull(SubgraphCheck.Build(SubgraphCheck.Link("v2.3", "@tag") + sdl));
        Assert.Contains("cannot stand on SCHEMA", Assert.Single(SubgraphCheck.FaultsOf(SubgraphCheck.Link("v2.2", "@tag") + sdl)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_directive_that_is_not_imported_is_named_with_its_prefix() => Assert.Equal(
        ["Unknown directive \"@shareable\". Federation's is called \"@federation__shareable\" here, or add \"@shareable\" to the import of its link."],
        SubgraphCheck.FaultsOf(SubgraphCheck.Link("v2.3", "@key") + "type T @shareable { id: ID } type Query { a: ID }"));

    [Theory]
    [InlineData("federation__cost", "It came with federation v2.9, and the schema links v2.3: link the newer version.")]
    [InlineData("federation__key", "Federation's is called \"@key\" here.")]
    public void A_prefix_does_not_hide_what_is_meant(string directive, string remedy) => Assert.Equal(
        [$"Unknown directive \"@{directive}\". {remedy}"],
        SubgraphCheck.FaultsOf(SubgraphCheck.Link("v2.3", "@key") + $"type T @{directive} {{ id: ID }} type Query {{ a: ID }}"));

    [Fact]
    public void A_directive_that_was_renamed_is_named_by_its_new_name() => Assert.Equal(
        ["Unknown directive \"@key\". Federation's is called \"@id\" here."],
        SubgraphCheck.FaultsOf(
            "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.0\", import: [{ name: \"@key\", as: \"@id\" }])"
            + " type T @key(fields: \"id\") { id: ID } type Query { a: ID }"));

    [Fact]
    public void Federation_1_has_few_directives() => Assert.Equal(
        ["Unknown directive \"@shareable\". It is a directive of federation v2.0: add extend schema @link(url: \"https://specs.apollo.dev/federation/v2.0\", import: [\"@shareable\"])."],
        SubgraphCheck.FaultsOf("type T @shareable { id: ID } type Query { a: ID }"));

    private static string Before(string version) => $"v2.{int.Parse(version[3..]) - 1}";
}
