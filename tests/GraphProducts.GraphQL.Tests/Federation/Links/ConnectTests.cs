using Xunit;

namespace GraphProducts.GraphQL.Tests.Federation.Links;

/// <summary>The directives by which routers answer fields from REST APIs; composition keeps them, so a subgraph only has to check and to print them.</summary>
public sealed class ConnectTests
{
    private const string Imports = ", import: [\"@connect\", \"@source\"]";

    private const string Everything =
        """
        extend schema @SOURCE(
          name: "shop",
          http: { baseURL: "https://shop.example", headers: [{ name: "a", from: "b" }, { name: "c", value: "d" }], path: "p", queryParams: "q" },
          errors: { message: "m", extensions: "e" }, isSuccess: "$status->eq(200)")
        type Query {
          a(id: ID!): A
            @CONNECT(
              source: "shop", id: "a", http: { GET: "/a/{$args.id}", headers: { name: "a", value: "b" }, path: "p", queryParams: "q", body: "b" },
              batch: { maxSize: 5 }, errors: { message: "m" }, selection: "id", entity: true, isSuccess: "true")
            @CONNECT(http: { POST: "https://other.example", body: "$args" }, selection: "id")
        }
        type A @key(fields: "id") @CONNECT(source: "shop", http: { PUT: "/a" }, selection: "id") { id: ID!  b: Int @CONNECT(http: { DELETE: "/b" }, selection: "$") }
        """;

    [Theory]
    [InlineData("v0.1", Imports, "connect", "source")]
    [InlineData("v0.2", Imports, "connect", "source")]
    [InlineData("v0.3", Imports, "connect", "source")]
    [InlineData("v0.4", Imports, "connect", "source")]
    [InlineData("v0.2", "", "connect", "connect__source")]
    [InlineData("v0.2", ", as: \"rest\"", "rest", "rest__source")]
    [InlineData("v0.2", ", import: [{ name: \"@connect\", as: \"@call\" }, { name: \"@source\", as: \"@api\" }]", "call", "api")]
    [InlineData("v0.2", ", import: [\"@source\", \"JSONSelection\", { name: \"ConnectHTTP\", as: \"Call\" }]", "connect", "source")]
    public void Directives_are_known_in_every_version_and_under_every_name(string version, string arguments, string connect, string source)
    {
        var sdl = Everything.Replace("CONNECT", connect, StringComparison.Ordinal).Replace("SOURCE", source, StringComparison.Ordinal);

        var subgraph = SubgraphCheck.Build(Links(version, arguments) + sdl);

        Assert.Contains($"@{connect}(http: {{ DELETE: \"/b\" }}, selection: \"$\")", subgraph.Sdl, StringComparison.Ordinal);
        Assert.Contains($"@{source}(", subgraph.Sdl, StringComparison.Ordinal);
        Assert.DoesNotContain("URLPathTemplate", subgraph.Sdl, StringComparison.Ordinal);
    }

    [Fact]
    public void Types_have_the_names_under_which_they_are_imported()
    {
        var schema = SubgraphCheck.Build(
            Links("v0.1", ", import: [\"JSONSelection\", { name: \"ConnectHTTP\", as: \"Call\" }]") + "type Query { a: ID }").Schema;

        Assert.Equal("Call", schema.TryGetDirective("connect")!.TryGetArgument("http")!.Type.ToString());
        Assert.Equal("JSONSelection!", schema.TryGetDirective("connect")!.TryGetArgument("selection")!.Type.ToString());
        Assert.NotNull(schema.TryGetType("connect__SourceHTTP"));
    }

    [Theory]
    [InlineData("a: Int @connect(http: { GET: \"/\" })", "Directive \"@connect\" needs its argument \"selection\" of type \"connect__JSONSelection!\".")]
    [InlineData("a: Int @connect(selection: \"$\", source: 5)", "Expected a value of type \"String\", found 5.")]
    [InlineData("a: Int @connect(selection: \"$\", foo: 5)", "Unknown argument \"foo\" on directive \"@connect\".")]
    [InlineData("a: Int @connect(selection: \"$\", http: { HEAD: \"/\" })", "Field \"HEAD\" is not defined by the input type \"connect__ConnectHTTP\".")]
    [InlineData("a: Int @connect(selection: \"$\", http: { headers: [{ value: \"x\" }] })", "Field \"connect__HTTPHeaderMapping.name\" of required type \"String!\" is missing.")]
    [InlineData("a(b: Int @connect(selection: \"$\")): Int", "Directive \"@connect\" cannot stand on ARGUMENT_DEFINITION, only on FIELD_DEFINITION, OBJECT.")]
    [InlineData("a: Int @source(name: \"a\", http: { baseURL: \"b\" })", "Directive \"@source\" cannot stand on FIELD_DEFINITION, only on SCHEMA.")]
    public void Refuses_what_does_not_fit_the_definitions(string field, string message) =>
        Assert.StartsWith(message, Assert.Single(SubgraphCheck.FaultsOf(Links("v0.2", Imports) + $"type Query {{ {field} }}")), StringComparison.Ordinal);

    [Fact]
    public void Names_the_versions_that_are_known() => Assert.Equal(
        ["Unknown directive \"@connect\". Of the specification \"https://specs.apollo.dev/connect\" v0.9 is not known: link v0.1 or v0.2 or v0.3 or v0.4."],
        SubgraphCheck.FaultsOf(Links("v0.9", "") + "type Query { a: Int @connect(selection: \"$\") }"));

    [Fact]
    public void Names_a_directive_that_is_not_imported() => Assert.Equal(
        ["Unknown directive \"@source\". The one of connect is called \"@connect__source\" here, or add \"@source\" to the import of its link."],
        SubgraphCheck.FaultsOf(Links("v0.1", "") + "extend schema @source(name: \"a\", http: { baseURL: \"b\" }) type Query { a: Int }"));

    [Fact]
    public void Refuses_an_import_that_the_specification_does_not_have() => Assert.Equal(
        ["connect v0.1 has no \"@conect\" to import. Did you mean \"@connect\"?"],
        SubgraphCheck.FaultsOf(Links("v0.1", ", import: [\"@conect\"]") + "type Query { a: Int }"));

    private static string Links(string version, string arguments) =>
        $"{SubgraphCheck.Link("v2.12", "@key")} extend schema @link(url: \"https://specs.apollo.dev/connect/{version}\"{arguments}) ";
}
