using Xunit;

namespace GraphProducts.GraphQL.Tests.Federation.Links;

public sealed class LinkClashesTests
{
    private const string Federation = "https://specs.apollo.dev/federation";
    private const string Tag = "https://specs.apollo.dev/tag";

    [Theory]
    [InlineData("as: \"a_b\"", "")]
    [InlineData("as: \"_ab\"", "")]
    [InlineData("import: [\"@key\", \"@key\"]", "")]
    [InlineData("import: [{ name: \"@key\", as: \"@federation__key\" }]", "")]
    [InlineData("import: [{ name: \"@key\", as: \"@x__y\" }]", "@link(url: \"https://specs.apollo.dev/tag/v0.3\")")]
    [InlineData("import: [\"@key\"]", "@link(url: \"https://specs.apollo.dev/tag/v0.3\", as: \"federation__tag\")")]
    [InlineData("import: [\"@key\"]", "@link(url: \"https://example.com/my-own.spec/v1.0\")")]
    public void Accepts_names_that_say_whose_they_are(string federation, string other) => Assert.NotNull(SubgraphCheck.Build(Links(federation, other)));

    [Theory]
    [InlineData("as: \"a__b\"", "a__b")]
    [InlineData("as: \"ab_\"", "ab_")]
    [InlineData("as: \"_\"", "_")]
    [InlineData("as: \"\"", "")]
    [InlineData("as: \"a.b\"", "a.b")]
    public void Refuses_a_prefix_that_could_not_be_parted_from_what_follows_it(string federation, string prefix) => Rejects(
        federation, "", $"\"{prefix}\" is no name that the specification \"{Federation}/v2.3\" can be given: write as: with letters, digits and single underscores, and none at the end.");

    [Theory]
    [InlineData("1spec")]
    [InlineData("spec_")]
    [InlineData("my__spec")]
    [InlineData("my~spec")]
    public void Refuses_an_address_whose_end_cannot_be_a_prefix(string name) => Rejects(
        "import: []", $"@link(url: \"https://example.com/{name}/v1.0\")",
        $"\"{name}\" is no name that the specification \"https://example.com/{name}/v1.0\" can be given: write as: with letters, digits and single underscores, and none at the end.");

    [Fact]
    public void Refuses_two_specifications_of_one_name() => Rejects(
        "as: \"f\"", "@link(url: \"https://example.com/x/v1.0\", as: \"f\")",
        $"The specifications \"{Federation}\" and \"https://example.com/x\" are all called \"f\" here: give one another name with as:.");

    [Fact]
    public void Refuses_a_specification_that_is_called_as_links_are() => Rejects(
        "as: \"link\"", "", $"The specification \"{Federation}\" cannot be called \"link\", as links themselves are: give it another name with as:.");

    [Fact]
    public void Refuses_two_names_for_one_import() => Rejects(
        "import: [\"@key\", { name: \"@key\", as: \"@id\" }]", "", $"\"@key\" of \"{Federation}\" is imported as \"@key\" and \"@id\": one name is enough.");

    [Fact]
    public void Refuses_one_name_for_two_imports() => Rejects(
        "import: [\"@key\"]", "@link(url: \"https://example.com/x/v1.0\", import: [{ name: \"@m\", as: \"@key\" }])",
        $"\"@key of {Federation}\" and \"@m of https://example.com/x\" are imported as \"@key\": give one another name with as:.");

    [Theory]
    [InlineData("{ name: \"@key\", as: \"@federation__y\" }", "", "@federation__y", "@y", Federation)]
    [InlineData("{ name: \"@key\", as: \"@federation\" }", "", "@federation", "@federation", Federation)]
    [InlineData("{ name: \"@key\", as: \"@tag__y\" }", "@link(url: \"https://specs.apollo.dev/tag/v0.3\")", "@tag__y", "@y", Tag)]
    [InlineData("{ name: \"@key\", as: \"@tag\" }", "@link(url: \"https://specs.apollo.dev/tag/v0.3\")", "@tag", "@tag", Tag)]
    public void Refuses_an_import_that_looks_like_something_else(string import, string other, string name, string meant, string identity) => Rejects(
        $"import: [{import}]", other,
        $"\"@key\" of \"{Federation}\" cannot be imported as \"{name}\", which is the name of \"{meant}\" of \"{identity}\" here: give it another name with as:.");

    private static void Rejects(string federation, string other, string message) => Assert.Equal([message], SubgraphCheck.FaultsOf(Links(federation, other)));

    private static string Links(string federation, string other) => $"extend schema @link(url: \"{Federation}/v2.3\", {federation}) {other} type Query {{ a: ID }}";
}
