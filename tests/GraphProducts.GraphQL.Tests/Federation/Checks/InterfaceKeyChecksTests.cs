using Xunit;

namespace GraphProducts.GraphQL.Tests.Federation.Checks;

public sealed class InterfaceKeyChecksTests
{
    private const string Query = " type Query { i: I }";

    [Fact]
    public void Accepts_a_key_that_all_types_have() => SubgraphCheck.Accepts(
        "interface I @key(fields: \"id name\") { id: ID  name: ID } type A implements I @key(fields: \"name id\") { id: ID  name: ID }" + Query);

    [Fact]
    public void Accepts_a_key_that_a_type_has_in_other_words() => SubgraphCheck.Accepts(
        "interface I @key(fields: \"p { a } p { b }\") { p: P } type A implements I @key(fields: \"p { b a }\") { p: P } type P { a: ID b: ID }" + Query);

    [Fact]
    public void Refuses_one_that_a_type_lacks() => SubgraphCheck.Rejects(
        "interface I @key(fields: \"id\") { id: ID } type A implements I { id: ID } type B implements I @key(fields: \"id\") { id: ID }" + Query,
        "The interface I has the key \"id\", so A needs it too.");

    [Fact]
    public void Refuses_one_that_a_type_cannot_resolve() => SubgraphCheck.Rejects(
        "interface I @key(fields: \"id\") { id: ID } type A implements I @key(fields: \"id\", resolvable: false) { id: ID }" + Query,
        "The key \"id\" of the interface I is resolvable, so it must be resolvable on A too.");

    [Fact]
    public void An_interface_has_keys_from_2_3_on() => Assert.Equal(
        ["@key cannot stand on the interface I: it came with federation v2.3, and the schema links v2.2."],
        SubgraphCheck.FaultsOf(
            SubgraphCheck.Link("v2.2", "@key") + "interface I @key(fields: \"id\") { id: ID } type A implements I @key(fields: \"id\") { id: ID }" + Query));

    [Fact]
    public void An_object_that_stands_for_an_interface_has_a_key() => SubgraphCheck.Rejects(
        "type I @interfaceObject { id: ID }" + Query, "I stands for an interface of another subgraph, so it needs a @key.");
}
