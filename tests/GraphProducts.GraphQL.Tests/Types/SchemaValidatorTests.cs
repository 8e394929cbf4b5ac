using Xunit;

namespace GraphProducts.GraphQL.Tests.Types;

public sealed class SchemaValidatorTests
{
    [Fact]
    public void Accepts_a_schema_that_uses_everything() => SchemaCheck.Accepts("""
        directive @mark(with: Level = LOW, filter: Filter = { text: "x" }) repeatable on OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | ENUM_VALUE | SCHEMA
        enum Level { LOW HIGH @deprecated }
        scalar Date @specifiedBy(url: "https://example.com/date")
        interface Node { id: ID! }
        interface Named implements Node { id: ID! name(short: Boolean): String related: [Node] }
        type Thing implements Named & Node @mark @mark(with: HIGH) { id: ID! name(short: Boolean, level: Level = LOW): String! related: [Thing!]! on: Date }
        union Any = Thing | Query
        input Filter { text: String! and: [Filter!] or: Filter limit: Int! = 5 @deprecated pick: Pick = { a: 1 } }
        input Pick @oneOf { a: Int b: Filter }
        extend schema @mark
        """);

    [Fact]
    public void Rejects_a_schema_without_a_query_type() =>
        Assert.Equal(["Query root type must be provided: define `type Query`, or name another in `schema { query: … }`."], SchemaCheck.FaultsOf("type A { x: ID }"));

    [Fact]
    public void Rejects_root_types_that_are_no_objects_or_are_shared() =>
        Assert.Equal(
            ["The root type of subscription must be an object type, which \"E\" is not.", "Type \"A\" is the root type of query and mutation: each needs its own."],
            SchemaCheck.FaultsOf("schema { query: A mutation: A subscription: E } type A { x: ID } enum E { X }"));

    [Fact]
    public void Rejects_two_root_types_of_one_kind() =>
        Assert.Equal(["There can be only one query type in the schema."], SchemaCheck.FaultsOf("schema { query: A query: A } type A { x: ID }"));

    [Fact]
    public void Rejects_reserved_names() =>
        SchemaCheck.Rejects(
            "directive @__d(__a: Int) on FIELD type __T { __f(__b: Int): Int } enum E { __V } input I { __i: Int }",
            [.. new[] { "__d", "__T", "__f", "__V", "__a", "__b", "__i" }.Select(name => $"Name \"{name}\" must not begin with \"__\": such names are reserved for introspection.")]);

    [Fact]
    public void Rejects_names_that_repeat_across_extensions() =>
        SchemaCheck.Rejects(
            "type A { x(a: Int, a: Int): Int } extend type A { x: Int } enum E { X } extend enum E { X } input I { x: Int x: Int } directive @d(a: Int, a: Int) on FIELD directive @d on FIELD",
            "There can be only one directive named \"d\".",
            "Field \"A.x\" can only be defined once.",
            "Argument \"A.x(a:)\" can only be defined once.",
            "Enum value \"E.X\" can only be defined once.",
            "Field \"I.x\" can only be defined once.",
            "Argument \"@d(a:)\" can only be defined once.");

    [Fact]
    public void Rejects_types_without_members() =>
        SchemaCheck.Rejects(
            "type A interface B union C enum D input E",
            "Type \"A\" must define one or more fields.",
            "Type \"B\" must define one or more fields.",
            "Enum \"D\" must define one or more values.",
            "Union \"C\" must have one or more members.",
            "Input object \"E\" must define one or more fields.");

    [Fact]
    public void Rejects_input_types_in_answers_and_output_types_in_arguments() =>
        SchemaCheck.Rejects(
            "input I { x: [A!] } type A { i: I! x(a: A): Int }",
            "The type of \"A.i\" must be an output type, which \"I!\" is not.",
            "The type of \"A.x(a:)\" must be an input type, which \"A\" is not.",
            "The type of \"I.x\" must be an input type, which \"[A!]\" is not.");

    [Fact]
    public void Rejects_members_of_unions_that_repeat_or_are_no_objects() =>
        SchemaCheck.Rejects(
            "type A { x: Int } interface B { x: Int } union U = A | B | A extend union U = Int",
            "Union \"U\" can only include \"A\" once.",
            "Union \"U\" cannot include \"B\": it is no object type.",
            "Union \"U\" cannot include \"Int\": it is no object type.");

    [Fact]
    public void Rejects_required_values_that_are_deprecated() =>
        SchemaCheck.Rejects(
            "input I { a: Int! @deprecated b: Int! = 1 @deprecated c: Int @deprecated } type A { x(a: Int! @deprecated): Int }",
            "\"A.x(a:)\" is required, so it cannot be deprecated: make it nullable, or give it a default.",
            "\"I.a\" is required, so it cannot be deprecated: make it nullable, or give it a default.");

    [Fact]
    public void Rejects_oneOf_fields_that_are_required_or_have_a_default() =>
        SchemaCheck.Rejects(
            "input I @oneOf { a: Int! b: Int = 1 c: Int }",
            "Field \"I.a\" must be nullable: its type is oneOf.",
            "Field \"I.b\" cannot have a default: its type is oneOf.");
}
