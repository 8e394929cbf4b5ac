using GraphProducts.GraphQL.Validation.Rules;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Validation.Rules;

public sealed class NoUndefinedVariablesRuleTests
{
    [Fact]
    public void Accepts_variables_that_the_operation_defines_for_its_fragments() => Check<NoUndefinedVariablesRule>.Accepts("query ($id: ID!) { ...F } fragment F on Query { item(id: $id) { id } }");

    [Fact]
    public void Rejects_a_variable_that_is_not_defined()
    {
        var messages = Check<NoUndefinedVariablesRule>.Rejects("query Q { item(id: $id) { id @include(if: $on) } }", "1:20 1:1", "1:43 1:1");
        Assert.Equal("""Variable "$id" is not defined by operation "Q".""", messages[0]);
    }

    [Fact]
    public void Rejects_it_in_a_fragment_for_each_operation_that_lacks_it() => Check<NoUndefinedVariablesRule>.Rejects("query A($id: ID!) { ...F } query B { ...F } fragment F on Query { item(id: $id) { id } }", "1:76 1:28");

    [Fact]
    public void Finds_variables_inside_values() => Check<NoUndefinedVariablesRule>.Rejects("{ search(filter: { text: $a, tags: [$b] }) { __typename } }", "1:26 1:1", "1:37 1:1");
}
