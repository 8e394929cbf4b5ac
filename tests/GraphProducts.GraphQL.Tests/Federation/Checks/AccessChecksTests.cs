using Xunit;

namespace GraphProducts.GraphQL.Tests.Federation.Checks;

public sealed class AccessChecksTests
{
    [Fact]
    public void Accepts_access_on_objects_fields_scalars_and_enums() => SubgraphCheck.Accepts(
        "type Query @authenticated { a: ID @requiresScopes(scopes: [[\"a\"]]) @policy(policies: [[\"b\"]]) } scalar S @authenticated enum E @policy(policies: [[\"b\"]]) { A }");

    [Fact]
    public void Refuses_it_on_interfaces_and_what_stands_for_them() => SubgraphCheck.Rejects(
        """
        type Query { i: I }
        interface I @authenticated { a: ID @policy(policies: [["b"]]) }
        type A implements I { a: ID }
        type O @interfaceObject @key(fields: "id") { id: ID  a: ID @requiresScopes(scopes: [["a"]]) }
        """,
        "@authenticated cannot stand on I: put it on the types that implement it.",
        "@policy cannot stand on I.a: put it on the fields of the types that implement I.",
        "@requiresScopes cannot stand on O.a: put it on the fields of the types that implement O.");
}
