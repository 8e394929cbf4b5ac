using Xunit;

namespace GraphProducts.GraphQL.Tests.Federation.Checks;

public sealed class ComposeDirectiveChecksTests
{
    private const string Mine = "extend schema @link(url: \"https://example.com/mine/v1.0\", import: [\"@mine\"]) directive @mine on OBJECT type Query @mine { a: ID } ";

    [Fact]
    public void Accepts_a_directive_of_the_schema() => SubgraphCheck.Accepts(Mine + "extend schema @composeDirective(name: \"@mine\")");

    [Fact]
    public void Refuses_what_is_none() => SubgraphCheck.Rejects(
        Mine + "extend schema @composeDirective(name: \"mine\") @composeDirective(name: \"@other\") @composeDirective",
        "@composeDirective names \"mine\": the name of a directive with its at sign is needed, such as \"@cached\".",
        "@composeDirective names \"@other\", which the schema does not define.",
        "@composeDirective names \"\": the name of a directive with its at sign is needed, such as \"@cached\".");
}
