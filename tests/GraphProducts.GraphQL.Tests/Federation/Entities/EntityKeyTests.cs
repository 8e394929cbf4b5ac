using System.Text.Json;
using GraphProducts.GraphQL.Federation.Entities;
using GraphProducts.GraphQL.Types;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Federation.Entities;

public sealed class EntityKeyTests
{
    private readonly Schema _schema = SubgraphCheck.Build(
        "type A @key(fields: \"id\") { id: ID!  b: B  matrix: [[B]] } type B { id: ID!  n: Int } interface I { id: ID! } type C implements I { id: ID! } type Query { a: A  c: C }").Schema;

    [Theory]
    [InlineData("... on A { id }", """{"id":"1"}""", "Complete")]
    [InlineData("... { id }", "{}", "Incomplete")]
    [InlineData("... on C { id } b { n }", """{"b":{"n":1}}""", "Complete")]
    [InlineData("b { ... on B { id } }", """{"b":{"id":"1"}}""", "Complete")]
    [InlineData("b { ... on B { id } }", """{"b":{}}""", "Incomplete")]
    [InlineData("b { ... on B { id } }", """{"b":{"id":[]}}""", "Faulty")]
    [InlineData("id b { __typename }", """{"id":"1","b":{"__typename":"B"}}""", "Complete")]
    [InlineData("id b { __typename }", """{"id":"1"}""", "Incomplete")]
    [InlineData("matrix { id }", """{"matrix":[[{"id":"1"}],[]]}""", "Complete")]
    [InlineData("matrix { id }", """{"matrix":[[{"id":"1"}],[{}]]}""", "Incomplete")]
    public void Matches_representations_that_have_all_its_fields(string key, string representation, string match) =>
        Assert.Equal(match, KeyOf("A", key)!.Match(JsonElement.Parse(representation), out _).ToString());

    [Theory]
    [InlineData("A", "id", "... on A { id }")]
    [InlineData("A", "id", "id ... on B { n } id")]
    [InlineData("A", "id b { n id }", "b { id ... { n } __typename } id")]
    [InlineData("C", "id", "... on I { id }")]
    public void Is_the_same_for_the_same_fields(string type, string one, string other) => Assert.Equal(KeyOf(type, one)!.Canonical, KeyOf(type, other)!.Canonical);

    [Theory]
    [InlineData("name")]
    [InlineData("b { name }")]
    [InlineData("... on A { b { name } }")]
    [InlineData("id }")]
    public void Is_none_of_fields_that_are_not_there(string key) => Assert.Null(KeyOf("A", key));

    private EntityKey? KeyOf(string type, string key) => EntityKey.TryCreate(_schema, _schema.TryGetType(type)!, key);
}
