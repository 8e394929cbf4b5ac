using Xunit;

namespace GraphProducts.GraphQL.Tests.Types.SchemaValidation;

public sealed class InputChecksTests
{
    [Fact]
    public void Accepts_circles_that_a_null_or_an_empty_list_can_end() =>
        SchemaCheck.Accepts("input A { b: B! } input B { a: A as: [A!]! } input C @oneOf { c: C d: D } input D { c: C n: Int! } input E @oneOf { e: E x: Int }");

    [Fact]
    public void Rejects_circles_of_required_fields() =>
        SchemaCheck.Rejects(
            "input A { a: A! } input B { c: C! } input C { d: D! } input D { b: B! c: C! } input X { a: A! }",
            "Input object \"A\" can never be given: it needs itself through \"A.a\".",
            "Input object \"B\" can never be given: it needs itself through \"B.c\", \"C.d\", \"D.b\".",
            "Input object \"C\" can never be given: it needs itself through \"C.d\", \"D.c\".");

    [Fact]
    public void Rejects_oneOf_objects_of_which_no_field_ends() =>
        SchemaCheck.Rejects("input A @oneOf { a: A b: B } input B { a: A! }", "Input object \"A\" can never be given: it needs itself through \"A.a\".", "Input object \"A\" can never be given: it needs itself through \"A.b\", \"B.a\".");

    [Fact]
    public void Rejects_defaults_that_do_not_fit() =>
        SchemaCheck.Rejects(
            "directive @d(x: Int = \"1\") on FIELD enum E { ONE } input I { e: E = TWO f: F! = {} } input F { must: Int! } type A { x(l: [Int!] = [1, null]): Int }",
            "The default of \"@d(x:)\" does not fit: Expected a value of type \"Int\", found \"1\".",
            "The default of \"A.x(l:)\" does not fit: Expected a value of type \"Int!\", found null.",
            "The default of \"I.e\" does not fit: Value TWO does not exist in the enum \"E\".",
            "The default of \"I.f\" does not fit: Field \"F.must\" of required type \"Int!\" is missing.");

    [Fact]
    public void Rejects_defaults_that_need_themselves() =>
        SchemaCheck.Rejects(
            "input A { a: A = {} } input B { c: C = {} x: Int = 1 } input C { b: B! = { x: 2 } } input D { d: D = { d: null } ds: [D] = [{ d: null, ds: [] }] }",
            "The default of \"A.a\" needs itself.",
            "The default of \"B.c\" needs itself through \"C.b\".");
}
