using GraphProducts.GraphQL.Validation.Rules;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Validation.Rules;

public sealed class UniqueOperationNamesRuleTests
{
    [Fact]
    public void Accepts_different_names_and_a_fragment_of_the_same_name() => Check<UniqueOperationNamesRule>.Accepts("query A { painting { id } } query B { painting { id } } fragment A on Item { id }");

    [Fact]
    public void Rejects_a_name_that_two_kinds_of_operations_share() => Check<UniqueOperationNamesRule>.Rejects("query A { painting { id } } mutation A { buy(id: 1) { id } }", "1:7 1:38");
}
