using Xunit;

namespace GraphProducts.GraphQL.Tests.Federation.Checks;

public sealed class CostChecksTests
{
    [Theory]
    [InlineData("type Query @cost(weight: 1) { a(b: Int @cost(weight: 2)): ID @cost(weight: -3) } enum E @cost(weight: 1) { A } scalar S @cost(weight: 2)")]
    [InlineData("type Query { a(first: Int!, last: Int): [ID!]! @listSize(slicingArguments: [\"first\", \"last\"], requireOneSlicingArgument: false) }")]
    [InlineData("type Query { a(first: Int): C @listSize(sizedFields: [\"edges\"], slicingArguments: \"first\") } type C { edges: [ID]! }")]
    public void Accepts_costs_and_sizes(string sdl) => SubgraphCheck.Accepts(sdl);

    [Theory]
    [InlineData(
        "type Query { i: I } interface I { a: ID @cost(weight: 1) } type A implements I { a: ID }",
        "@cost cannot stand on I.a, which is a field of an interface: put it on the types that implement it.")]
    [InlineData("type Query { a: ID @listSize(assumedSize: 1) }", "@listSize cannot stand on Query.a: ID is no list, and no sizedFields are named.")]
    [InlineData("type Query { a: [ID] @listSize(assumedSize: -1) }", "@listSize on Query.a: a list cannot have -1 items.")]
    [InlineData("type Query { a: [ID] @listSize(slicingArguments: [\"first\"]) }", "@listSize on Query.a: there is no argument \"first\".")]
    [InlineData(
        "type Query { a(first: String): [ID] @listSize(slicingArguments: [\"first\"]) }",
        "@listSize on Query.a: the argument \"first\" is of type String, and not Int.")]
    [InlineData("type Query { a: B @listSize(sizedFields: [\"c\"]) } type B { d: ID }", "@listSize on Query.a: B has no field \"c\".")]
    [InlineData("type Query { a: B @listSize(sizedFields: [\"d\"]) } type B { d: ID }", "@listSize on Query.a: B.d is no list.")]
    public void Refuses_them_where_they_mean_nothing(string sdl, string message) => SubgraphCheck.Rejects(sdl, message);
}
