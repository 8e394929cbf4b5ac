using GraphProducts.GraphQL.Validation.Rules;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Validation.Rules;

public sealed class PossibleFragmentSpreadsRuleTests
{
    [Theory]
    [InlineData("{ item(id: 1) { ... on Painting { id } ... on Framed { frame } ... on Found { __typename } } }")]
    [InlineData("{ painting { ... on Item { id } ...F } } fragment F on Found { __typename }")]
    public void Accepts_types_that_share_an_object(string document) => Check<PossibleFragmentSpreadsRule>.Accepts(document);

    [Fact]
    public void Rejects_an_object_in_another_object()
    {
        var messages = Check<PossibleFragmentSpreadsRule>.Rejects("{ painting { ... on Sculpture { id } } }", "1:14");
        Assert.Equal("""The fragment can never apply here: no "Painting" is a "Sculpture".""", messages[0]);
    }

    [Fact]
    public void Rejects_an_object_that_the_interface_does_not_have() => Check<PossibleFragmentSpreadsRule>.Rejects("{ item(id: 1) { ...F } } fragment F on Artist { name }", "1:17");

    [Fact]
    public void Rejects_abstract_types_that_share_no_object() => Check<PossibleFragmentSpreadsRule>.Rejects("fragment F on Found { ... on Item { ... on Sculpture { ... on Framed { frame } } } }", "1:56");
}
