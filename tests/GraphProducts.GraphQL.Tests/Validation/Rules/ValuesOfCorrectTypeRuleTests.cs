using GraphProducts.GraphQL.Validation.Rules;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Validation.Rules;

public sealed class ValuesOfCorrectTypeRuleTests
{
    [Theory]
    [InlineData("""{ items(ids: [1, "a"]) { id } convert(value: 1, to: INCH) flag(on: false) raw(json: { any: [1, "x", { y: null }] }) }""")]
    [InlineData("""{ items(ids: 1) { id } search(filter: { text: "x", years: { from: 1 }, tags: "one" }) { __typename } }""")]
    [InlineData("""query ($f: Filter = { text: "x" }, $n: Int = null) { search(filter: $f) { __typename } }""")]
    [InlineData("{ pick(by: { id: 1 }, other: [{ number: 2 }]) { id } }")]
    public void Accepts_values_of_every_kind(string document) => Check<ValuesOfCorrectTypeRule>.Accepts(document);

    [Fact]
    public void Rejects_scalars_of_another_kind()
    {
        var messages = Check<ValuesOfCorrectTypeRule>.Rejects("""{ convert(value: "1") flag(on: 1) painting { related(first: 1.5, tags: [1]) { id } } }""", "1:18", "1:32", "1:61", "1:73");
        Assert.Equal("""Expected a value of type "Float", found "1".""", messages[0]);
    }

    [Fact]
    public void Rejects_an_integer_beyond_32_bits() => Check<ValuesOfCorrectTypeRule>.Rejects("{ painting { related(first: 2147483648) { id } } }", "1:29");

    [Fact]
    public void Rejects_null_where_it_is_refused() => Check<ValuesOfCorrectTypeRule>.Rejects("{ items(ids: [null]) { id } item(id: null) { id } }", "1:15", "1:38");

    [Fact]
    public void Rejects_an_unknown_enum_value()
    {
        var messages = Check<ValuesOfCorrectTypeRule>.Rejects("{ convert(value: 1, to: INCHES) }", "1:25");
        Assert.Equal("""Value INCHES does not exist in the enum "Unit". Did you mean "INCH"?""", messages[0]);
    }

    [Fact]
    public void Rejects_a_string_for_an_enum() => Check<ValuesOfCorrectTypeRule>.Rejects("""{ convert(value: 1, to: "INCH") }""", "1:25");

    [Fact]
    public void Rejects_unknown_and_missing_input_fields()
    {
        var messages = Check<ValuesOfCorrectTypeRule>.Rejects("""{ search(filter: { txt: "x" }) { __typename } }""", "1:20", "1:18");
        Assert.Equal("""Field "txt" is not defined by the input type "Filter". Did you mean "text"?""", messages[0]);
    }

    [Fact]
    public void Rejects_what_is_no_object() => Check<ValuesOfCorrectTypeRule>.Rejects("""{ search(filter: "x") { __typename } }""", "1:18");

    [Fact]
    public void Rejects_none_two_or_null_for_a_oneOf_object() => Check<ValuesOfCorrectTypeRule>.Rejects("{ pick(by: {}, other: [{ id: 1, number: 2 }, { id: null }]) { id } }", "1:12", "1:24", "1:46");

    [Fact]
    public void Rejects_a_default_that_does_not_fit() => Check<ValuesOfCorrectTypeRule>.Rejects("""query ($n: Int = "x", $f: Filter = {}) { painting { related(first: $n) { id } } }""", "1:18", "1:36");

    [Fact]
    public void Rejects_values_of_directives() => Check<ValuesOfCorrectTypeRule>.Rejects("""{ painting @cached(seconds: "x") { id } }""", "1:29");
}
