using Xunit;

namespace GraphProducts.GraphQL.Tests.Federation.Checks;

public sealed class ShareableChecksTests
{
    [Fact]
    public void Accepts_it_once_on_each_declaration() => SubgraphCheck.Accepts(
        "type Query @shareable { a: ID @shareable } extend type Query @shareable { b: ID }");

    [Fact]
    public void Refuses_it_twice_on_a_declaration_or_a_field() => SubgraphCheck.Rejects(
        "type Query @shareable @shareable { a: ID @shareable @shareable }",
        "@shareable stands 2 times on Query.a; once is enough.",
        "@shareable stands 2 times on one declaration of Query; once is enough.");

    [Fact]
    public void Refuses_it_on_a_field_of_an_interface() => SubgraphCheck.Rejects(
        "type Query { i: I } interface I { a: ID @shareable } type A implements I { a: ID }",
        "@shareable cannot stand on I.a: only fields of object types can be shared.");
}
