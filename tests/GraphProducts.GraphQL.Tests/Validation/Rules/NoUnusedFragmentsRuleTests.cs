using GraphProducts.GraphQL.Validation.Rules;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Validation.Rules;

public sealed class NoUnusedFragmentsRuleTests
{
    [Fact]
    public void Accepts_fragments_that_are_reached_through_others() => Check<NoUnusedFragmentsRule>.Accepts("{ painting { ...A } } fragment A on Item { ...B } fragment B on Item { id }");

    [Fact]
    public void Rejects_fragments_that_only_each_other_spread() => Check<NoUnusedFragmentsRule>.Rejects("{ painting { id } } fragment A on Item { ...B } fragment B on Item { ...A }", "1:21", "1:49");
}
