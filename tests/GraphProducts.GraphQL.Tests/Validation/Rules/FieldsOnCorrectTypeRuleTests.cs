using GraphProducts.GraphQL.Validation;
using GraphProducts.GraphQL.Validation.Rules;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Validation.Rules;

public sealed class FieldsOnCorrectTypeRuleTests
{
    [Fact]
    public void Accepts_fields_and_meta_fields() => Check<FieldsOnCorrectTypeRule>.Accepts("""{ __schema { types { name } } __type(name: "Item") { name } anything { __typename ... on Artist { name } } }""");

    [Fact]
    public void Is_silent_below_an_unknown_field() => Check<FieldsOnCorrectTypeRule>.Accepts("query A { item(id: 1) { id } } fragment F on Unknown { anything }");

    [Fact]
    public void Rejects_a_field_that_the_type_does_not_have()
    {
        var messages = Check<FieldsOnCorrectTypeRule>.Rejects("{ painting { titlle } }", "1:14");
        Assert.Equal("""Type "Painting" has no field "titlle". Did you mean "title"?""", messages[0]);
    }

    [Fact]
    public void Suggests_the_types_that_have_the_field()
    {
        var messages = Check<FieldsOnCorrectTypeRule>.Rejects("{ item(id: 1) { weight } }", "1:17");
        Assert.Equal("""Type "Item" has no field "weight". Did you mean to use an inline fragment on "Sculpture"?""", messages[0]);
    }

    [Fact]
    public void Rejects_a_field_on_a_union()
    {
        var messages = Check<FieldsOnCorrectTypeRule>.Rejects("{ anything { name } }", "1:14");
        Assert.Equal("""Type "Found" has no field "name". Did you mean to use an inline fragment on "Artist"?""", messages[0]);
    }

    [Fact]
    public void Rejects_introspection_below_the_root() => Check<FieldsOnCorrectTypeRule>.Rejects("{ painting { __schema { types { name } } } }", "1:14");

    [Fact]
    public void Suggests_nothing_when_suggestions_are_off()
    {
        var messages = Check<FieldsOnCorrectTypeRule>.Rejects("{ painting { titlle } }", null, new ValidationOptions { Suggestions = false }, "1:14");
        Assert.Equal("Type \"Painting\" has no field \"titlle\".", messages[0]);
    }
}
