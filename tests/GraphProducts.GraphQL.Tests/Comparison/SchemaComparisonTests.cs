using GraphProducts.GraphQL.Comparison;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Types;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Comparison;

public sealed class SchemaComparisonTests
{
    public static TheoryData<int> Cases { get; } = [.. Enumerable.Range(0, ChangeCase.All.Count)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Says_what_changed_and_whom_it_breaks(int index)
    {
        var example = ChangeCase.All[index];
        var change = Assert.Single(Compare(example.Before, example.After).Changes);
        Assert.Equal(example.Line, change.ToString());
        Assert.Equal(example.Kind, change.Kind);
    }

    [Fact]
    public void Every_kind_of_change_has_an_example() =>
        Assert.Equal(Enum.GetValues<SchemaChangeKind>(), ChangeCase.All.Select(example => example.Kind).Distinct().Order());

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_nothing_between_a_schema_and_itself(int index) =>
        Assert.Empty(Compare(ChangeCase.All[index].Before, ChangeCase.All[index].Before).Changes);

    [Fact]
    public void Does_not_mind_the_order_of_things() => Assert.Empty(Compare(
        "type A { id(by: B = { c: 1, d: 2 }, to: [B] = [{ c: 1, d: 2 }]): ID name: ID } input B { c: Int d: Int } union U = A | C type C { id: ID }",
        "type C { id: ID } union U = C | A input B { d: Int c: Int } type A { name: ID id(to: [B] = [{ d: 2, c: 1 }], by: B = { d: 2, c: 1 }): ID }").Changes);

    [Fact]
    public void Counts_extensions_as_part_of_what_they_extend() => Assert.Empty(Compare(
        "type A { id: ID } extend type A @key(fields: \"id\") { name: ID }", "type A @key(fields: \"id\") { id: ID name: ID }").Changes);

    [Fact]
    public void A_name_that_is_no_longer_imported_stands_for_nothing_any_more()
    {
        const string Type = "type A @key(fields: \"id\") { id: ID }";
        const string Link = "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.3\"";

        Assert.Equal(
            [
                "BREAKING   A: @key(fields: \"id\") is gone. Breaks gateways that find the type by it, and their clients.",
                "DANGEROUS  A: @key(fields: \"id\") is new. Gateways that know it may plan the same operations otherwise.",
                "SAFE       schema: The link to https://specs.apollo.dev/federation gives other names than before. Nobody has to change anything: what a name stands for is compared where it stands.",
            ],
            Compare($"{Link}, import: [\"@key\"]) {Type}", $"{Link}) {Type}").Changes.Select(change => change.ToString()));
    }

    [Fact]
    public void Knows_a_directive_that_is_named_as_its_specification()
    {
        const string Links = "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.3\") @link(url: \"https://specs.apollo.dev/inaccessible/v0.2\", as: \"hidden\")";

        Assert.Equal(
            "BREAKING   A.id: @inaccessible is new. Breaks clients that ask for it through a gateway.",
            Assert.Single(Compare($"{Links} type A {{ id: ID }}", $"{Links} type A {{ id: ID @hidden }}").Changes).ToString());
    }

    [Fact]
    public void Knows_links_by_the_name_that_they_give_themselves()
    {
        const string Link = "extend schema @uses(url: \"https://specs.apollo.dev/link/v1.0\", as: \"uses\") @uses(url: \"https://specs.apollo.dev/federation/";

        Assert.Equal(
            "DANGEROUS  schema: https://specs.apollo.dev/federation v2.3 became v2.5. Gateways older than v2.5 may refuse to compose the graph.",
            Assert.Single(Compare($"{Link}v2.3\")", $"{Link}v2.5\")").Changes).ToString());
    }

    [Fact]
    public void Does_not_mind_the_order_of_a_directives_arguments() => Assert.Empty(Compare(
        "type A { id: ID @merge(keyField: \"id\", keyArg: \"ids\") }", "type A { id: ID @merge(keyArg: \"ids\", keyField: \"id\") }").Changes);

    [Theory]
    [InlineData("@key(fields: \"source sku\")", "@key(fields: \"sku source\")")]
    [InlineData("@key(fields: \"source sku\")", "@key(fields: \" source,  sku \")")]
    [InlineData("@key(fields: \"source sku\")", "@key(fields: \"{ source sku }\")")]
    [InlineData("@key(fields: \"source sku\")", "@key(fields: \"sku ... { source } sku\")")]
    [InlineData("@key(fields: \"a { b c } d\")", "@key(fields: \"d a { c } a { b }\")")]
    [InlineData("@key(fields: \"... on B { b c } d\")", "@key(fields: \"d ... on B { c b }\")")]
    [InlineData("@key(fields: \"source sku\", resolvable: false)", "@key(resolvable: false, fields: \"sku source\")")]
    [InlineData("@key(fields: \"source sku\") @key(fields: \"sku source\", resolvable: false)", "@key(fields: \"sku source\")")]
    [InlineData("@key(selectionSet: \"{ source sku }\")", "@key(selectionSet: \"{ sku source }\")")]
    public void Reads_field_sets_of_types_by_what_they_select(string before, string after) =>
        Assert.Empty(Compare($"type A {before} {{ id: ID }}", $"type A {after} {{ id: ID }}").Changes);

    [Theory]
    [InlineData("@requires(fields: \"a b(x: 1, y: { z: 1, w: 2 })\")", "@requires(fields: \"b(y: { w: 2, z: 1 }, x: 1) a\")")]
    [InlineData("@provides(fields: \"a { b c }\")", "@provides(fields: \"a { c, b }\")")]
    [InlineData("@computed(selectionSet: \"{ a b }\")", "@computed(selectionSet: \"{ b a }\")")]
    public void Reads_field_sets_of_fields_by_what_they_select(string before, string after) =>
        Assert.Empty(Compare($"type A {{ id: ID {before} }}", $"type A {{ id: ID {after} }}").Changes);

    [Theory]
    [InlineData("@key(fields: \"a { b } c\")", "@key(fields: \"a { b c }\")")]
    [InlineData("@key(fields: \"a { b }\")", "@key(fields: \"a\")")]
    [InlineData("@key(fields: \"... on B { c }\")", "@key(fields: \"... on D { c }\")")]
    [InlineData("@key(fields: \"a {\")", "@key(fields: \"{ a\")")]
    [InlineData("@is(field: \"{ a } | { b }\")", "@is(field: \"{ b } | { a }\")")]
    [InlineData("@mine(fields: \"a b\")", "@mine(fields: \"b a\")")]
    public void What_selects_otherwise_or_is_no_field_set_has_changed(string before, string after) =>
        Assert.Equal(2, Compare($"type A {before} {{ id: ID }}", $"type A {after} {{ id: ID }}").Changes.Length);

    [Fact]
    public void A_field_set_is_shown_as_it_is_written() => Assert.Equal(
        "BREAKING   A: @key(fields: \"sku,  id\") is gone. Breaks gateways that find the type by it, and their clients.",
        Assert.Single(Compare("type A @key(fields: \"sku,  id\") { id: ID }", "type A { id: ID }").Changes).ToString());

    [Fact]
    public void Lists_what_breaks_before_what_does_not()
    {
        var comparison = Compare("type A { a: ID } enum E { ONE }", "type A { b: ID } enum E { ONE TWO }");

        Assert.True(comparison.IsBreaking);
        Assert.Equal(
            """
            1 breaking, 1 dangerous, 1 safe
            BREAKING   A.a: The field is gone. Breaks clients that select it.
            DANGEROUS  E.TWO: The value is new. Clients that handle every value one by one may meet it unprepared.
            SAFE       A.b: The field is new. Nobody selects it yet.
            """.ReplaceLineEndings("\n"),
            comparison.ToString());
    }

    [Fact]
    public void A_dangerous_change_is_not_a_breaking_one() => Assert.False(Compare("enum E { ONE }", "enum E { ONE TWO }").IsBreaking);

    private static SchemaComparison Compare(string before, string after) => SchemaComparison.Of(Build(before), Build(after));

    private static Schema Build(string sdl) => SchemaBuilder.Build(
        [Source.FromString($"{sdl} type Query {{ id: ID }}", "test.graphql")], new SchemaOptions { AllowUnknownDirectives = true });
}
