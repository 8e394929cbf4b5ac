using GraphProducts.GraphQL.Federation;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Types;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Federation;

public sealed class SdlOverlayTests
{
    private const string Contract =
        """
        type A { id(x: Int = 1, y: Int): ID! }
        extend type Query { a: A }
        "The start."
        type Query
        extend type Query { b: E }
        enum E { X Y }
        input I { a: Int }
        union U = A
        scalar S
        interface N { id: ID }
        """;

    [Fact]
    public void Folds_extensions_into_their_types() => Assert.Equal(
        """"
        """The start."""
        type Query {
          a: A
          b: E
        }

        type A {
          id(x: Int = 1, y: Int): ID!
        }

        enum E {
          X
          Y
        }

        input I {
          a: Int
        }

        union U = A

        scalar S

        interface N {
          id: ID
        }
        """",
        Apply(Contract));

    [Fact]
    public void Puts_directives_on_what_it_repeats_and_adds_the_rest() => Assert.Equal(
        """"
        extend schema @s

        directive @d repeatable on OBJECT

        """The start."""
        type Query {
          a: A @f
          b: E
          c: S
        }

        type A implements N @d {
          id(x: Int = 1 @g, y: Int): ID!
        }

        enum E {
          X @f
          Y
          Z
        }

        input I {
          a: Int @f
          b: Int
        }

        union U @d = A | B

        scalar S @d

        interface N @d {
          id: ID @f
        }

        type B {
          x: Int
        }
        """",
        Apply(
            Contract,
            """
            extend schema @s
            directive @d repeatable on OBJECT
            extend type A implements N @d { id(x: Int @g): ID! }
            extend type Query { a: A @f  c: S }
            extend enum E { X @f  Z }
            extend input I { a: Int @f  b: Int }
            extend union U @d = B
            extend scalar S @d
            extend interface N @d { id: ID @f }
            type B { x: Int }
            """));

    [Fact]
    public void Refuses_what_the_contract_does_not_have() => Assert.Equal(
        [
            "The type A is defined twice. Extend the first definition.",
            "There is no type X to extend.",
            "A.id is of type ID!, and not ID.",
            "A.id has no argument z.",
            "A.id.x is of type Int, and not Int!.",
            "E cannot be extended as another kind of type.",
        ],
        Assert.Throws<SchemaException>(() => Apply(Contract, "extend type X { a: Int } extend type A { id(z: Int, x: Int!): ID } extend type E { a: Int } type A { x: Int }"))
            .Errors.Select(error => error.Message));

    private static string Apply(string contract, string overlay = "extend schema") =>
        Printer.Print(SdlOverlay.Apply([Parser.ParseDocument(contract)], overlay == "extend schema" ? [] : [Parser.ParseDocument(overlay)]));
}
