using GraphProducts.GraphQL.Validation.Rules;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Validation.Rules;

public sealed class VariablesInAllowedPositionRuleTests
{
    [Fact]
    public void Accepts_equal_and_stricter_types() => Check<VariablesInAllowedPositionRule>.Accepts("query ($a: ID!, $b: [ID!]!, $c: Language!, $d: Boolean!) { item(id: $a) { title(language: $c) @skip(if: $d) } items(ids: $b) { id } }");

    [Theory]
    [InlineData("query ($a: ID = 1, $b: Boolean) { item(id: $a) { id } flag(on: $b) }")]
    [InlineData("query ($id: ID = 1) { pick(by: { id: $id }) { id } }")]
    public void Accepts_a_nullable_variable_where_a_default_fills_in(string document) => Check<VariablesInAllowedPositionRule>.Accepts(document);

    [Fact]
    public void Accepts_a_single_value_type_in_a_list() => Check<VariablesInAllowedPositionRule>.Accepts("query ($a: ID!) { items(ids: [$a]) { id } raw(json: { a: [$a] }) }");

    [Fact]
    public void Rejects_a_nullable_variable_where_null_is_refused()
    {
        var messages = Check<VariablesInAllowedPositionRule>.Rejects("query ($a: ID) { item(id: $a) { id } }", "1:8 1:27");
        Assert.Equal("""Variable "$a" of type "ID" cannot stand where "ID!" is expected.""", messages[0]);
    }

    [Fact]
    public void Rejects_a_default_of_null() => Check<VariablesInAllowedPositionRule>.Rejects("query ($a: ID = null) { item(id: $a) { id } }", "1:8 1:34");

    [Fact]
    public void Rejects_another_type_and_another_list() => Check<VariablesInAllowedPositionRule>.Rejects("query ($a: String!, $b: ID!, $c: [ID]) { item(id: $a) { id } x: items(ids: $b) { id } y: items(ids: $c) { id } }", "1:8 1:51", "1:21 1:76", "1:30 1:101");

    [Fact]
    public void Rejects_it_in_fragments_and_input_fields() => Check<VariablesInAllowedPositionRule>.Rejects("query ($a: Int) { ...F } fragment F on Query { search(filter: { text: $a }) { __typename } }", "1:8 1:71");

    [Fact]
    public void Rejects_a_nullable_variable_in_a_oneOf_object()
    {
        var messages = Check<VariablesInAllowedPositionRule>.Rejects("query ($id: ID) { pick(by: { id: $id }) { id } }", "1:8 1:34");
        Assert.Equal("""Variable "$id" must be of a non-null type: it stands in the oneOf type "Pick".""", messages[0]);
    }

    [Fact]
    public void Rejects_it_in_a_list_of_oneOf_objects_too() => Check<VariablesInAllowedPositionRule>.Rejects("query ($id: ID) { pick(other: [{ id: $id }]) { id } }", "1:8 1:38");
}
