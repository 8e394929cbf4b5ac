using Xunit;

namespace GraphProducts.GraphQL.Tests.Types.SchemaValidation;

public sealed class AppliedDirectiveChecksTests
{
    [Fact]
    public void Rejects_unknown_directives_everywhere() =>
        SchemaCheck.Rejects(
            "extend schema @a scalar S @b type T @c { x(a: Int @d): Int @e } interface I @f { x: Int } union U @g = T enum E @h { X @i } input N @j { x: Int @k } directive @z(a: Int @l) on FIELD",
            [.. "abcedfghijkl".Select(name => $"Unknown directive \"@{name}\".")]);

    [Fact]
    public void Names_the_directive_that_was_probably_meant_as_it_is_written() =>
        SchemaCheck.Rejects("type A { x: Int @deprecatd }", "Unknown directive \"@deprecatd\". Did you mean \"@deprecated\"?");

    [Fact]
    public void Rejects_directives_where_they_may_not_stand() =>
        SchemaCheck.Rejects("type A { x: Int @specifiedBy(url: \"u\") }", "Directive \"@specifiedBy\" cannot stand on FIELD_DEFINITION, only on SCALAR.");

    [Fact]
    public void Rejects_a_directive_that_stands_twice_on_a_type_and_its_extension() =>
        SchemaCheck.Rejects("directive @one on OBJECT directive @many repeatable on OBJECT type A @one @many @many { x: Int } extend type A @one", "Directive \"@one\" can stand only once at one place.");

    [Fact]
    public void Rejects_wrong_arguments() =>
        SchemaCheck.Rejects(
            "directive @d(must: Int!, may: String) on OBJECT type A @d(my: \"x\", may: 5, may: \"y\") { x: Int }",
            "There can be only one argument named \"may\".",
            "Unknown argument \"my\" on directive \"@d\". Did you mean \"may\"?",
            "Expected a value of type \"String\", found 5.",
            "Directive \"@d\" needs its argument \"must\" of type \"Int!\".");

    [Fact]
    public void Holds_a_built_in_directive_to_the_definition_that_the_schema_repeats() =>
        SchemaCheck.Rejects(
            "directive @deprecated(why: String) on ENUM_VALUE type A { x: Int @deprecated(reason: \"x\") }",
            "Directive \"@deprecated\" cannot stand on FIELD_DEFINITION, only on ENUM_VALUE.",
            "Unknown argument \"reason\" on directive \"@deprecated\".");

    [Fact]
    public void Rejects_directives_that_refer_to_themselves() =>
        SchemaCheck.Rejects(
            "directive @a(x: Int @a) on ARGUMENT_DEFINITION directive @b(x: I) on INPUT_FIELD_DEFINITION input I { x: Int @b } directive @c(x: Int @d) on ARGUMENT_DEFINITION directive @d(x: E) on ARGUMENT_DEFINITION | ENUM_VALUE enum E { X @d } directive @e(x: Int @a) on FIELD",
            "Directive \"@a\" refers to itself.",
            "Directive \"@b\" refers to itself.",
            "Directive \"@d\" refers to itself.");
}
