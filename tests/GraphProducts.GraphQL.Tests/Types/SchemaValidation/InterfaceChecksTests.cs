using Xunit;

namespace GraphProducts.GraphQL.Tests.Types.SchemaValidation;

public sealed class InterfaceChecksTests
{
    [Fact]
    public void Accepts_stricter_fields_and_more_optional_arguments() =>
        SchemaCheck.Accepts("interface I { a(x: Int): I b: [I] u: U } union U = T type T implements I { a(x: Int, y: Int, z: Int! = 1): T! b: [T!]! u: T }");

    [Fact]
    public void Rejects_what_is_no_interface_or_is_named_twice() =>
        SchemaCheck.Rejects(
            "type A { x: Int } interface B { x: Int } type C implements A & B & B { x: Int }",
            "Type \"C\" cannot implement \"A\": it is no interface.",
            "Type \"C\" can only implement \"B\" once.");

    [Fact]
    public void Rejects_interfaces_that_implement_themselves_or_each_other() =>
        SchemaCheck.Rejects(
            "interface A implements A { x: Int } interface B implements C { x: Int } interface C implements B { x: Int }",
            "Type \"A\" cannot implement itself.",
            "Type \"B\" cannot implement \"C\", which implements it in turn.",
            "Type \"C\" cannot implement \"B\", which implements it in turn.");

    [Fact]
    public void Rejects_an_interface_without_those_that_it_implements() =>
        SchemaCheck.Rejects("interface A { x: Int } interface B implements A { x: Int } type T implements B { x: Int }", "Type \"T\" must implement \"A\" because \"B\" implements it.");

    [Fact]
    public void Rejects_missing_fields_and_fields_of_another_type() =>
        SchemaCheck.Rejects(
            "interface I { a: Int b: Int! c: [Int] } type T implements I { b: Int c: Int }",
            "Type \"T\" must have the field \"I.a\" of its interface.",
            "Field \"I.b\" of the interface is of type \"Int!\", but \"T.b\" is of type \"Int\".",
            "Field \"I.c\" of the interface is of type \"[Int]\", but \"T.c\" is of type \"Int\".");

    [Fact]
    public void Rejects_arguments_that_are_missing_differ_or_are_additionally_required() =>
        SchemaCheck.Rejects(
            "interface I { a(x: Int, y: Int): Int } type T implements I { a(y: Int!, z: Int!): Int }",
            "Field \"T.a\" must have the argument \"I.a(x:)\" of the interface.",
            "Argument \"I.a(y:)\" of the interface is of type \"Int\", but \"T.a(y:)\" is of type \"Int!\".",
            "Argument \"T.a(z:)\" cannot be required: \"I.a\" of the interface does not have it.");

    [Fact]
    public void Rejects_a_deprecation_that_the_interface_does_not_share() =>
        SchemaCheck.Rejects(
            "interface I { a: Int b: Int @deprecated } type T implements I { a: Int @deprecated b: Int @deprecated }",
            "Field \"T.a\" cannot be deprecated: \"I.a\" of the interface is not.");
}
