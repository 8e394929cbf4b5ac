using Xunit;

namespace GraphProducts.GraphQL.Tests.Federation.Checks;

public sealed class ComposeDirectiveChecksTests
{
    private const string Mine = "extend schema @link(url: \"https://example.com/mine/v1.0\", import: [\"@mine\"]) directive @mine on OBJECT type Query @mine { a: ID } ";

    [Fact]
    public void Accepts_a_directive_of_the_schema() => SubgraphCheck.Accepts(Mine + "extend schema @composeDirective(name: \"@mine\")");

    [Theory]
    [InlineData("@tag")]
    [InlineData("@requiresScopes")]
    public void Accepts_what_composition_keeps_anyway(string name) => SubgraphCheck.Accepts(Mine + $"extend schema @composeDirective(name: \"{name}\")");

    [Theory]
    [InlineData("@key", "which is federation's own and cannot be kept. Leave it out.")]
    [InlineData("@link", "which is federation's own and cannot be kept. Leave it out.")]
    [InlineData("@own", "which no specification brings. Link one: @link(url: \"https://example.com/own/v1.0\", import: [\"@own\"]).")]
    public void Refuses_what_composition_cannot_keep(string name, string message) => SubgraphCheck.Rejects(
        Mine + $"directive @own on OBJECT extend schema @composeDirective(name: \"{name}\")", $"@composeDirective names \"{name}\", {message}");

    [Fact]
    public void Refuses_what_is_none() => SubgraphCheck.Rejects(
        Mine + "extend schema @composeDirective(name: \"mine\") @composeDirective(name: \"@other\") @composeDirective",
        "@composeDirective names \"mine\": the name of a directive with its at sign is needed, such as \"@cached\".",
        "@composeDirective names \"@other\", which the schema does not define.",
        "@composeDirective names \"\": the name of a directive with its at sign is needed, such as \"@cached\".");
}
