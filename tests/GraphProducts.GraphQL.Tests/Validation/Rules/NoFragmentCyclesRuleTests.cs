using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Validation;
using GraphProducts.GraphQL.Validation.Rules;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Validation.Rules;

public sealed class NoFragmentCyclesRuleTests
{
    [Fact]
    public void Accepts_a_fragment_that_is_spread_twice() => Check<NoFragmentCyclesRule>.Accepts("fragment A on Item { ...B ...B } fragment B on Item { ...C } fragment C on Item { id ...Unknown }");

    [Fact]
    public void Rejects_a_fragment_that_spreads_itself()
    {
        var messages = Check<NoFragmentCyclesRule>.Rejects("fragment A on Artist { works { ... on Item { ...A } } }", "1:46");
        Assert.Equal("""Fragment "A" spreads itself.""", messages[0]);
    }

    [Fact]
    public void Rejects_a_cycle_of_several_and_names_the_way()
    {
        var messages = Check<NoFragmentCyclesRule>.Rejects("fragment A on Item { ...B } fragment B on Item { ...C } fragment C on Item { ...A }", "1:22 1:50 1:78");
        Assert.Equal("""Fragment "A" spreads itself through "B", "C".""", messages[0]);
    }

    [Fact]
    public void Rejects_two_cycles_that_share_a_fragment() => Check<NoFragmentCyclesRule>.Rejects("fragment A on Item { ...B ...C } fragment B on Item { ...A } fragment C on Item { ...A }", "1:22 1:55", "1:27 1:83");

    [Fact]
    public void Follows_a_chain_of_thousands_without_recursion()
    {
        var fragments = Enumerable.Range(0, 20_000).Select(i => $"fragment F{i} on Item {{ ...F{(i + 1) % 20_000} }}");
        var document = Parser.ParseDocument(string.Join(' ', fragments), ParserOptions.Trusted);
        Assert.Single(Validator.Validate(Museum.Schema, document, null, nameof(NoFragmentCyclesRule)));
    }
}
