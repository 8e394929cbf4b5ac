using GraphProducts.GraphQL.Validation.Rules;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Validation.Rules;

public sealed class UniqueInputFieldNamesRuleTests
{
    [Fact]
    public void Accepts_the_same_name_in_nested_objects() => Check<UniqueInputFieldNamesRule>.Accepts("{ raw(json: { a: { a: 1 } }) }");

    [Fact]
    public void Rejects_a_field_that_is_given_twice() => Check<UniqueInputFieldNamesRule>.Rejects("{ raw(json: { a: 1, a: 2, b: [{ c: 1, c: 2 }] }) }", "1:15 1:21", "1:33 1:39");
}
