using GraphProducts.GraphQL.Validation.Rules;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Validation.Rules;

public sealed class UniqueVariableNamesRuleTests
{
    [Fact]
    public void Accepts_the_same_name_in_two_operations() => Check<UniqueVariableNamesRule>.Accepts("query A($x: ID!) { item(id: $x) { id } } query B($x: ID!) { item(id: $x) { id } }");

    [Fact]
    public void Rejects_a_name_that_is_defined_twice() => Check<UniqueVariableNamesRule>.Rejects("query ($x: ID!, $y: ID, $x: Int, $x: Int) { item(id: $x) { id } }", "1:9 1:26 1:35");
}
