using Xunit;

namespace GraphProducts.GraphQL.Tests.Federation.Checks;

public sealed class OverrideChecksTests
{
    [Fact]
    public void Accepts_a_field_of_an_object() => SubgraphCheck.Accepts("type Query { a: Int @override(from: \"other\") }");

    [Theory]
    [InlineData("interface I { a: Int @override(from: \"other\") } type T implements I { a: Int }")]
    [InlineData("type I @key(fields: \"id\") @interfaceObject { id: ID!  a: Int @override(from: \"other\") }")]
    public void Refuses_a_field_of_what_is_no_object(string sdl) => SubgraphCheck.Rejects(
        sdl + " type Query { i: I }", "@override cannot stand on I.a: put it on the fields of the types that implement I.");
}
