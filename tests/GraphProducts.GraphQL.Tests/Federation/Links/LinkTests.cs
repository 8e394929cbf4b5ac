using GraphProducts.GraphQL.Federation;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Federation.Links;

public sealed class LinkTests
{
    private const string Types = "type Query { a: A } type A @NAME(fields: \"id\") { id: ID! }";

    [Theory]
    [InlineData("import: [\"@key\"]", "key")]
    [InlineData("import: [{ name: \"@key\" }]", "key")]
    [InlineData("import: [{ name: \"@key\", as: \"@id\" }]", "id")]
    [InlineData("import: []", "federation__key")]
    [InlineData("as: \"fed\"", "fed__key")]
    [InlineData("as: \"fed\", import: [\"@key\"]", "key")]
    [InlineData("for: EXECUTION", "federation__key")]
    public void Names_are_imported_renamed_or_prefixed(string arguments, string name)
    {
        var subgraph = SubgraphCheck.Build(
            $"extend schema @link(url: \"https://specs.apollo.dev/federation/v2.0\", {arguments}) {Types.Replace("NAME", name, StringComparison.Ordinal)}");

        Assert.Equal("id", Assert.Single(Assert.Single(subgraph.Entities).Keys).Fields);
        Assert.NotNull(subgraph.Schema.TryGetType("_Entity"));
        Assert.NotNull(subgraph.Schema.TryGetDirective(name));
    }

    [Theory]
    [InlineData("import: [\"@key\", { name: \"@requires\", as: \"@needs\" }, { name: \"@external\", as: \"@theirs\" }]", "key", "needs", "theirs")]
    [InlineData("as: \"fed\"", "fed__key", "fed__requires", "fed__external")]
    public void What_a_directive_means_is_known_by_its_name_here(string arguments, string key, string requires, string external)
    {
        var link = $"extend schema @link(url: \"https://specs.apollo.dev/federation/v2.0\", {arguments}) type Query {{ a: A }} ";

        Assert.NotNull(SubgraphCheck.Build(link + $"type A @{key}(fields: \"id\", resolvable: false) {{ id: ID!  e: Int @{external}  r: Int @{requires}(fields: \"e\") }}"));
        Assert.Equal(
            [
                "@requires on A.r: A.id is not external: this subgraph answers it already, so it need not be named.",
                "A.e is external, but no @key, @requires or @provides names it and no interface asks for it: leave it out.",
            ],
            SubgraphCheck.FaultsOf(link + $"type A @{key}(fields: \"id\") {{ id: ID!  e: Int @{external}  r: Int @{requires}(fields: \"id\") }}"));
    }

    [Theory]
    [InlineData("https://specs.apollo.dev/federation/v2.3?tool=x")]
    [InlineData("https://specs.apollo.dev/federation/v2.3#@link")]
    [InlineData("https://specs.apollo.dev/federation/v2.3?a=b/c#d/e")]
    [InlineData("https://specs.apollo.dev:443/federation/v2.3")]
    [InlineData("HTTPS://SPECS.apollo.dev/x/../federation/v2.3")]
    public void What_follows_the_version_in_an_address_and_how_the_host_is_written_does_not_matter(string url) =>
        Assert.Equal(new FederationVersion(2, 3), SubgraphCheck.Build($"extend schema @link(url: \"{url}\", import: [\"@key\"]) {Types.Replace("NAME", "key", StringComparison.Ordinal)}").Version);

    [Theory]
    [InlineData("https://specs.apollo.dev/federation/v2.3/")]
    [InlineData("https://specs.apollo.dev/federation/v2.3/?x")]
    [InlineData("https://specs.apollo.dev/federation")]
    [InlineData("https://example.com/v1.0")]
    [InlineData("/federation/v2.3")]
    public void Refuses_an_address_that_does_not_end_in_a_name_and_a_version(string url) => Assert.Equal(
        [$"\"{url}\" links nothing: an address such as \"https://specs.apollo.dev/federation/v2.14\" is needed, which ends in a name and a version."],
        SubgraphCheck.FaultsOf($"extend schema @link(url: \"{url}\") type Query {{ a: ID }}"));

    [Fact]
    public void Types_are_imported_too()
    {
        var subgraph = SubgraphCheck.Build(
            "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.5\", import: [\"FieldSet\", { name: \"Scope\", as: \"Right\" }, \"@requiresScopes\"])"
            + " type Query { a: ID @requiresScopes(scopes: [[\"read\"]]) }");

        Assert.Equal("FieldSet!", subgraph.Schema.TryGetDirective("federation__key")!.TryGetArgument("fields")!.Type.ToString());
        Assert.Equal("[[Right!]!]!", subgraph.Schema.TryGetDirective("requiresScopes")!.TryGetArgument("scopes")!.Type.ToString());
    }

    [Theory]
    [InlineData("scalar uses__Import enum uses__Purpose { SECURITY EXECUTION } directive @uses(url: String, as: String, for: uses__Purpose, import: [uses__Import]) repeatable on SCHEMA")]
    [InlineData("directive @uses(url: String!, as: String, import: [String]) repeatable on SCHEMA")]
    public void The_link_itself_may_be_called_otherwise_where_it_is_defined(string definitions)
    {
        var subgraph = SubgraphCheck.Build(
            "schema @uses(url: \"https://specs.apollo.dev/link/v1.0\", as: \"uses\") @uses(url: \"https://specs.apollo.dev/federation/v2.0\", import: [\"@key\"])"
            + " { query: Query } type Query { a: A } type A @key(fields: \"id\") { id: ID! } " + definitions);

        Assert.Equal(new FederationVersion(2, 0), subgraph.Version);
        Assert.NotNull(subgraph.Schema.TryGetType("uses__Purpose"));
        Assert.Contains("directive @uses(", subgraph.Sdl, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("uses")]
    [InlineData("core")]
    public void Refuses_another_name_for_the_link_itself_that_is_not_defined(string name) => Assert.Equal(
        [$"\"@{name}\" links nothing: composition knows \"@link\" alone without a definition. Write @link, or define the directive \"@{name}\"."],
        SubgraphCheck.FaultsOf($"schema @{name}(url: \"https://specs.apollo.dev/link/v1.0\", as: \"{name}\") {{ query: Query }} type Query {{ a: ID }}"));

    [Theory]
    [InlineData("directive @link(href: String) on SCHEMA extend schema @link(href: \"x\")")]
    [InlineData("directive @link(url: String!, title: String) on SCHEMA extend schema @link(url: \"/x\", title: \"y\")")]
    public void A_directive_of_the_authors_may_be_called_link(string sdl)
    {
        var subgraph = SubgraphCheck.Build(sdl + " type Query { a: ID }");

        Assert.Equal(FederationVersion.One, subgraph.Version);
        Assert.Contains("directive @link(", subgraph.Sdl, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_of_federation_can_be_linked_by_themselves()
    {
        var schema = SubgraphCheck.Build(
            """
            extend schema
              @link(url: "https://specs.apollo.dev/federation/v2.0", import: ["@key"])
              @link(url: "https://specs.apollo.dev/tag/v0.3")
              @link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@cost"])
            type Query { a: ID @tag(name: "x") @cost(weight: 5)  b: [Int] @cost__listSize(assumedSize: 3) }
            """).Schema;

        Assert.NotNull(schema.TryGetDirective("tag"));
    }

    [Theory]
    [InlineData("tag/v0.1", "extend schema @tag(name: \"x\")", "SCHEMA")]
    [InlineData("tag/v0.1", "scalar S @tag(name: \"x\")", "SCALAR")]
    [InlineData("tag/v0.2", "extend schema @tag(name: \"x\")", "SCHEMA")]
    [InlineData("tag/v0.3", "extend schema @tag(name: \"x\") scalar S @tag(name: \"x\")", null)]
    [InlineData("inaccessible/v0.1", "scalar S @inaccessible", "SCALAR")]
    [InlineData("inaccessible/v0.2", "scalar S @inaccessible", null)]
    public void Parts_of_federation_are_those_of_their_version(string part, string sdl, string? refused)
    {
        var linked = $"{SubgraphCheck.Link("v2.3")} extend schema @link(url: \"https://specs.apollo.dev/{part}\") type Query {{ a: ID }} {sdl}";

        if (refused is null)
            Assert.NotNull(SubgraphCheck.Build(linked));
        else
            Assert.Contains($"cannot stand on {refused}", Assert.Single(SubgraphCheck.FaultsOf(linked)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_of_a_part_that_is_not_known_brings_nothing()
    {
        var link = $"{SubgraphCheck.Link("v2.9")} extend schema @link(url: \"https://specs.apollo.dev/cost/v0.2\") ";

        Assert.NotNull(SubgraphCheck.Build(link + "type Query { a: ID }"));
        Assert.NotNull(SubgraphCheck.Build(link + "directive @cost(weight: Float!) on FIELD_DEFINITION type Query { a: ID @cost(weight: 1.5) }"));
        Assert.StartsWith("Unknown directive \"@cost\".", Assert.Single(SubgraphCheck.FaultsOf(link + "type Query { a: ID @cost(weight: 1) }")), StringComparison.Ordinal);
    }

    [Fact]
    public void In_federation_1_links_bring_something_beside_a_link_to_links_alone()
    {
        const string authenticated = "extend schema @link(url: \"https://specs.apollo.dev/authenticated/v0.1\") type Query { a: ID @authenticated }";

        Assert.NotNull(SubgraphCheck.Build("extend schema @link(url: \"https://specs.apollo.dev/link/v1.0\") " + authenticated));
        Assert.StartsWith("Unknown directive \"@authenticated\".", Assert.Single(SubgraphCheck.FaultsOf(authenticated)), StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_specifications_are_the_authors_own()
    {
        const string link = "extend schema @link(url: \"https://example.com/mine/v1.0\", import: [\"@mine\"]) ";

        Assert.NotNull(SubgraphCheck.Build(link + "directive @mine on OBJECT  type Query @mine { a: ID }").Schema.TryGetDirective("mine"));
        Assert.Equal(["Unknown directive \"@mine\". The specification \"https://example.com/mine\" is not known here: define the directive \"@mine\"."], SubgraphCheck.FaultsOf(link + "type Query @mine { a: ID }"));
    }

    [Theory]
    [InlineData("@link(url: \"https://specs.apollo.dev/federation/v2.99\")", "Federation v2.99 is not known: v2.0 to v2.14 are.")]
    [InlineData("@link(url: \"https://specs.apollo.dev/link/v1.1\")", "The specification of links has no v1.1: v1.0 is known.")]
    [InlineData("@link(url: \"https://specs.apollo.dev/federation/v1.0\")", "Federation v1.0 is not known: v2.0 to v2.14 are.")]
    [InlineData(
        "@link(url: \"federation\")",
        "\"federation\" links nothing: an address such as \"https://specs.apollo.dev/federation/v2.14\" is needed, which ends in a name and a version.")]
    [InlineData(
        "@link(url: \"https://specs.apollo.dev/federation/2.0\")",
        "\"https://specs.apollo.dev/federation/2.0\" links nothing: an address such as \"https://specs.apollo.dev/federation/v2.14\" is needed, which ends in a name and a version.")]
    [InlineData(
        "@link(url: \"https://specs.apollo.dev/federation/v2.0\", as: \"a b\")",
        "\"a b\" is no name that the specification \"https://specs.apollo.dev/federation/v2.0\" can be given: write as: with letters, digits and single underscores, and none at the end.")]
    [InlineData(
        "@link(url: \"https://specs.apollo.dev/federation/v2.0\", as: \"ab\\n\")",
        "\"ab\n\" is no name that the specification \"https://specs.apollo.dev/federation/v2.0\" can be given: write as: with letters, digits and single underscores, and none at the end.")]
    [InlineData("@link(url: \"https://specs.apollo.dev/federation/v2.0\", import: \"@key\")", "import: \"@key\" is no list: write import: [\"@key\"].")]
    [InlineData(
        "@link(url: \"https://specs.apollo.dev/federation/v2.0\", import: { name: \"@key\" })",
        "import: { name: \"@key\" } is no list: write import: [{ name: \"@key\" }].")]
    [InlineData("@link(url: \"https://specs.apollo.dev/federation/v2.0\", import: [\"@kye\"])", "federation v2.0 has no \"@kye\" to import. Did you mean \"@key\"?")]
    [InlineData(
        "@link(url: \"https://specs.apollo.dev/federation/v2.2\", import: [\"@interfaceObject\"])",
        "federation v2.2 has no \"@interfaceObject\" to import. It came with v2.3: link that version.")]
    [InlineData(
        "@link(url: \"https://specs.apollo.dev/federation/v2.0\", import: [5])",
        "5 cannot be imported: write a name, or { name: \"@key\", as: \"@id\" }.")]
    [InlineData(
        "@link(url: \"https://specs.apollo.dev/federation/v2.0\", import: [{ name: \"@key\", is: \"@id\" }])",
        "{ name: \"@key\", is: \"@id\" } cannot be imported: write a name, or { name: \"@key\", as: \"@id\" }.")]
    [InlineData(
        "@link(url: \"https://specs.apollo.dev/federation/v2.0\", import: [{ name: \"@key\", as: \"id\" }])",
        "\"@key\" cannot be called \"id\": directives begin with an at sign, types do not.")]
    [InlineData("@link(url: \"https://specs.apollo.dev/federation/v2.0\", import: [\"@key\\n\"])", "\"@key\\n\" cannot be imported: it has something that is no name.")]
    [InlineData("@link(url: \"https://specs.apollo.dev/federation/v2.0\", import: [\"@a b\"])", "\"@a b\" cannot be imported: it has something that is no name.")]
    [InlineData(
        "@link(url: \"https://specs.apollo.dev/federation/v2.0\") @link(url: \"https://specs.apollo.dev/federation/v2.1\")",
        "The specification \"https://specs.apollo.dev/federation\" is linked 2 times. One link can import all names.")]
    [InlineData(
        "@link(url: \"https://example.com/v1.0\")",
        "\"https://example.com/v1.0\" links nothing: an address such as \"https://specs.apollo.dev/federation/v2.14\" is needed, which ends in a name and a version.")]
    public void Refuses_faulty_links(string link, string message) => Assert.Equal([message], SubgraphCheck.FaultsOf($"extend schema {link} type Query {{ a: ID }}"));
}
