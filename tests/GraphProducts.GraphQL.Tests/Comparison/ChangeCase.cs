using GraphProducts.GraphQL.Comparison;

namespace GraphProducts.GraphQL.Tests.Comparison;

/// <summary>Two schemas that differ in one thing, and what the comparison says of it. A query type is added where the SDL has none.</summary>
/// <param name="Line">The change as one line: severity, place and sentences.</param>
public sealed record ChangeCase(SchemaChangeKind Kind, string Before, string After, string Line)
{
    /// <summary>What each kind of change looks like, several times where it is judged in several ways.</summary>
    public static IReadOnlyList<ChangeCase> All { get; } =
    [
        new(SchemaChangeKind.TypeRemoved, "scalar A", "", "BREAKING   A: The scalar is gone. Breaks clients that name it in fragments and variables, and their generated code."),
        new(SchemaChangeKind.TypeAdded, "", "interface A { id: ID }", "SAFE       A: The interface is new. Nobody names it yet."),
        new(SchemaChangeKind.TypeKindChanged, "scalar A", "enum A { ONE }", "BREAKING   A: What was of the kind scalar is of the kind enum. Breaks clients that use it at all."),
        new(SchemaChangeKind.RootTypeChanged, "type A { id: ID } schema { query: Query mutation: A }", "type A { id: ID } schema { query: Query }", "BREAKING   A: A mutation no longer starts here but nowhere. Breaks clients that send a mutation."),
        new(SchemaChangeKind.RootTypeChanged, "type A { id: ID } schema { query: Query }", "type A { id: ID } schema { query: Query mutation: A }", "SAFE       A: The schema takes a mutation now. Nobody sends one yet."),
        new(SchemaChangeKind.FieldRemoved, "type A { id: ID name: String }", "type A { id: ID }", "BREAKING   A.name: The field is gone. Breaks clients that select it."),
        new(SchemaChangeKind.FieldAdded, "type A { id: ID }", "type A { id: ID name: String }", "SAFE       A.name: The field is new. Nobody selects it yet."),
        new(SchemaChangeKind.FieldTypeChanged, "type A { id: ID! }", "type A { id: ID }", "BREAKING   A.id: The type ID! became ID. Breaks clients that select the field and expect ID!."),
        new(SchemaChangeKind.FieldTypeChanged, "type A { id: ID }", "type A { id: [ID] }", "BREAKING   A.id: The type ID became [ID]. Breaks clients that select the field and expect ID."),
        new(SchemaChangeKind.FieldTypeNarrowed, "type A { id: [ID] }", "type A { id: [ID!]! }", "SAFE       A.id: The type [ID] became [ID!]!. Clients get nothing that they did not get before."),
        new(SchemaChangeKind.ArgumentRemoved, "type A { id(by: Int): ID }", "type A { id: ID }", "BREAKING   A.id(by:): The argument is gone. Breaks clients that send it."),
        new(SchemaChangeKind.RequiredArgumentAdded, "type A { id: ID }", "type A { id(by: Int!): ID }", "BREAKING   A.id(by:): The argument is new and must be given. Breaks clients that select the field."),
        new(SchemaChangeKind.OptionalArgumentAdded, "type A { id: ID }", "type A { id(by: Int! = 1): ID }", "DANGEROUS  A.id(by:): The argument is new and may be left out. Clients keep working; a gateway hides it where another subgraph has the same without it."),
        new(SchemaChangeKind.ArgumentTypeChanged, "type A { id(by: Int): ID }", "type A { id(by: Int!): ID }", "BREAKING   A.id(by:): The type Int became Int!. Breaks clients that send Int."),
        new(SchemaChangeKind.ArgumentTypeWidened, "type A { id(by: [Int!]!): ID }", "type A { id(by: [Int]): ID }", "SAFE       A.id(by:): The type [Int!]! became [Int]. What was sent may still be sent."),
        new(SchemaChangeKind.ArgumentDefaultChanged, "type A { id(by: Int = 1): ID }", "type A { id(by: Int = 2): ID }", "DANGEROUS  A.id(by:): Left out, it meant 1 and means 2. Clients that leave it out get another answer."),
        new(SchemaChangeKind.ArgumentDefaultChanged, "type A { id(by: Int = 1): ID }", "type A { id(by: Int): ID }", "DANGEROUS  A.id(by:): Left out, it meant 1 and means nothing. Clients that leave it out get another answer."),
        new(SchemaChangeKind.ArgumentDefaultChanged, "type A { id(by: Int): ID }", "type A { id(by: Int = 1): ID }", "SAFE       A.id(by:): Left out, it means 1 now, where it had no default. Clients may leave it out."),
        new(SchemaChangeKind.InputFieldRemoved, "input A { id: ID by: Int }", "input A { id: ID }", "BREAKING   A.by: The field is gone. Breaks clients that send it."),
        new(SchemaChangeKind.RequiredInputFieldAdded, "input A { id: ID }", "input A { id: ID by: Int! }", "BREAKING   A.by: The field is new and must be given. Breaks clients that send the object."),
        new(SchemaChangeKind.OptionalInputFieldAdded, "input A { id: ID }", "input A { id: ID by: Int }", "DANGEROUS  A.by: The field is new and may be left out. Clients keep working; a gateway hides it where another subgraph has the same without it."),
        new(SchemaChangeKind.InputFieldTypeChanged, "input A { id: ID }", "input A { id: Int }", "BREAKING   A.id: The type ID became Int. Breaks clients that send ID."),
        new(SchemaChangeKind.InputFieldTypeWidened, "input A { id: ID! }", "input A { id: ID }", "SAFE       A.id: The type ID! became ID. What was sent may still be sent."),
        new(SchemaChangeKind.InputFieldDefaultChanged, "input A { id: B = { c: 1, d: [2] } } input B { c: Int d: [Int] }", "input A { id: B = { d: [2], c: 3 } } input B { c: Int d: [Int] }", "DANGEROUS  A.id: Left out, it meant { c: 1, d: [2] } and means { c: 3, d: [2] }. Clients that leave it out get another answer."),
        new(SchemaChangeKind.OneOfAdded, "input A { id: ID by: Int }", "input A @oneOf { id: ID by: Int }", "BREAKING   A: Exactly one field must be given now. Breaks clients that send several fields, or none."),
        new(SchemaChangeKind.OneOfRemoved, "input A @oneOf { id: ID by: Int }", "input A { id: ID by: Int }", "DANGEROUS  A: Any number of fields may be given now. What clients send keeps its meaning; code generated from it changes its form."),
        new(SchemaChangeKind.EnumValueRemoved, "enum A { ONE TWO }", "enum A { ONE }", "BREAKING   A.TWO: The value is gone. Breaks clients that send it."),
        new(SchemaChangeKind.EnumValueAdded, "enum A { ONE }", "enum A { ONE TWO }", "DANGEROUS  A.TWO: The value is new. Clients that handle every value one by one may meet it unprepared."),
        new(SchemaChangeKind.UnionMemberRemoved, $"{Two} union U = A | B", $"{Two} union U = A", "BREAKING   U: B is no longer a member. Breaks clients with fragments on B inside U."),
        new(SchemaChangeKind.UnionMemberAdded, $"{Two} union U = A", $"{Two} union U = A | B", "DANGEROUS  U: B is a member now. Clients that handle every member one by one may meet it unprepared."),
        new(SchemaChangeKind.InterfaceRemoved, "interface I { id: ID } type A implements I { id: ID }", "interface I { id: ID } type A { id: ID }", "BREAKING   A: It no longer implements I. Breaks clients with fragments that take it for a I."),
        new(SchemaChangeKind.InterfaceAdded, "interface I { id: ID } type A { id: ID }", "interface I { id: ID } type A implements I { id: ID }", "DANGEROUS  A: It implements I now. Clients that handle every I one by one may meet it unprepared."),
        new(SchemaChangeKind.DirectiveRemoved, "directive @a on FIELD", "", "BREAKING   @a: The directive is gone. Breaks those who apply it."),
        new(SchemaChangeKind.DirectiveAdded, "", "directive @a on FIELD", "SAFE       @a: The directive is new. Nobody applies it yet."),
        new(SchemaChangeKind.DirectiveArgumentRemoved, "directive @a(by: Int) on FIELD", "directive @a on FIELD", "BREAKING   @a(by:): The argument is gone. Breaks clients that send it."),
        new(SchemaChangeKind.RequiredDirectiveArgumentAdded, "directive @a on FIELD", "directive @a(by: Int!) on FIELD", "BREAKING   @a(by:): The argument is new and must be given. Breaks those who apply the directive."),
        new(SchemaChangeKind.OptionalDirectiveArgumentAdded, "directive @a on FIELD", "directive @a(by: Int) on FIELD", "SAFE       @a(by:): The argument is new and may be left out. Nobody sends it yet."),
        new(SchemaChangeKind.DirectiveArgumentTypeChanged, "directive @a(by: Int) on FIELD", "directive @a(by: ID) on FIELD", "BREAKING   @a(by:): The type Int became ID. Breaks clients that send Int."),
        new(SchemaChangeKind.DirectiveArgumentTypeWidened, "directive @a(by: Int!) on FIELD", "directive @a(by: Int) on FIELD", "SAFE       @a(by:): The type Int! became Int. What was sent may still be sent."),
        new(SchemaChangeKind.DirectiveArgumentDefaultChanged, "directive @a(by: Int = 1) on FIELD", "directive @a(by: Int = 2) on FIELD", "DANGEROUS  @a(by:): Left out, it meant 1 and means 2. Clients that leave it out get another answer."),
        new(SchemaChangeKind.DirectiveLocationRemoved, "directive @a on FIELD | QUERY", "directive @a on FIELD", "BREAKING   @a: It may no longer stand on QUERY. Breaks those who apply it there."),
        new(SchemaChangeKind.DirectiveLocationAdded, "directive @a on FIELD", "directive @a on FIELD | QUERY", "SAFE       @a: It may stand on QUERY too. Nobody applies it there yet."),
        new(SchemaChangeKind.DirectiveRepeatableRemoved, "directive @a repeatable on FIELD", "directive @a on FIELD", "BREAKING   @a: It may no longer be repeated. Breaks those who apply it twice at one place."),
        new(SchemaChangeKind.DirectiveRepeatableAdded, "directive @a on FIELD", "directive @a repeatable on FIELD", "SAFE       @a: It may be repeated. Nobody does so yet."),
        new(SchemaChangeKind.AppliedDirectiveRemoved, "type A @key(fields: \"id\") { id: ID }", "type A { id: ID }", "BREAKING   A: @key(fields: \"id\") is gone. Breaks gateways that compose the graph by it."),
        new(SchemaChangeKind.AppliedDirectiveRemoved, "type A { id: ID @federation__shareable }", "type A { id: ID }", "BREAKING   A.id: @federation__shareable is gone. Breaks gateways that compose the graph by it."),
        new(SchemaChangeKind.AppliedDirectiveRemoved, "enum A { ONE @inaccessible }", "enum A { ONE }", "SAFE       A.ONE: @inaccessible is gone. Gateways offer what they offered."),
        new(SchemaChangeKind.AppliedDirectiveRemoved, "type A { id: ID @external }", "type A { id: ID }", "DANGEROUS  A.id: @external is gone. Gateways may plan the same operations otherwise."),
        new(SchemaChangeKind.AppliedDirectiveAdded, "type A { id(by: Int): ID }", "type A { id(by: Int @inaccessible): ID }", "BREAKING   A.id(by:): @inaccessible is new. Breaks clients that ask for it through a gateway."),
        new(SchemaChangeKind.AppliedDirectiveAdded, "type A { id: ID }", "type A { id: ID @tag(name: \"a\") }", "SAFE       A.id: @tag(name: \"a\") is new. Gateways offer what they offered."),
        new(SchemaChangeKind.AppliedDirectiveAdded, "input A { id: ID }", "input A { id: ID @override(from: \"b\") }", "DANGEROUS  A.id: @override(from: \"b\") is new. Gateways may plan the same operations otherwise."),
        new(SchemaChangeKind.DeprecationAdded, "type A { id: ID }", "type A { id: ID @deprecated(reason: \"Ask for name.\") }", "SAFE       A.id: It is deprecated now: Ask for name. Clients keep working, and are warned by their tools."),
        new(SchemaChangeKind.DeprecationRemoved, "enum A { ONE @deprecated }", "enum A { ONE }", "SAFE       A.ONE: It is no longer deprecated. Nobody has to change anything."),
        new(SchemaChangeKind.SpecificationChanged, "scalar A @specifiedBy(url: \"https://a.example\")", "scalar A", "DANGEROUS  A: It was specified by https://a.example and is by nothing. Clients that parse its values may read them wrongly."),
        new(SchemaChangeKind.DescriptionChanged, "\"One.\" scalar A", "\"Two.\" scalar A", "SAFE       A: The description changed. Only readers notice."),
    ];

    private const string Two = "type A { id: ID } type B { id: ID }";

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}: {Before} -> {After}";
}
