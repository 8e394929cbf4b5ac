using GraphProducts.GraphQL.Validation.Rules;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Validation.Rules;

public sealed class NoUnusedVariablesRuleTests
{
    [Fact]
    public void Accepts_variables_that_only_fragments_use() => Check<NoUnusedVariablesRule>.Accepts("query ($id: ID!, $on: Boolean!) { ...F } fragment F on Query { ...G } fragment G on Query { item(id: $id) @skip(if: $on) { id } }");

    [Fact]
    public void Rejects_variables_that_are_not_used()
    {
        var messages = Check<NoUnusedVariablesRule>.Rejects("query Q($a: ID!, $b: Int) { item(id: $a) { id } }", "1:18");
        Assert.Equal("""Variable "$b" is never used in operation "Q".""", messages[0]);
    }

    [Fact]
    public void Rejects_them_where_only_another_operation_uses_them() => Check<NoUnusedVariablesRule>.Rejects("query A($a: ID!) { ...F } query B($a: ID!) { painting { id } } fragment F on Query { item(id: $a) { id } }", "1:35");
}
