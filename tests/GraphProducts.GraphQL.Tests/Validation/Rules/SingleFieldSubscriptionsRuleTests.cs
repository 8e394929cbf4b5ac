using GraphProducts.GraphQL.Validation.Rules;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Validation.Rules;

public sealed class SingleFieldSubscriptionsRuleTests
{
    [Fact]
    public void Accepts_one_field_however_often_it_is_selected() => Check<SingleFieldSubscriptionsRule>.Accepts("subscription { closed closed ...F } fragment F on Subscription { closed }");

    [Fact]
    public void Rejects_a_second_field()
    {
        var messages = Check<SingleFieldSubscriptionsRule>.Rejects("subscription S { closed sold { id } }", "1:25");
        Assert.Equal("""Subscription "S" must select only one root field.""", messages[0]);
    }

    [Fact]
    public void Rejects_a_second_field_of_a_fragment() => Check<SingleFieldSubscriptionsRule>.Rejects("subscription { closed ...F } fragment F on Subscription { ... { sold { id } } }", "1:65");

    [Fact]
    public void Rejects_introspection() => Check<SingleFieldSubscriptionsRule>.Rejects("subscription { __typename }", "1:16");

    [Fact]
    public void Rejects_conditions_at_the_root() => Check<SingleFieldSubscriptionsRule>.Rejects("subscription ($on: Boolean!) { closed @include(if: $on) }", "1:39");

    [Fact]
    public void Ends_on_cyclic_fragments() => Check<SingleFieldSubscriptionsRule>.Accepts("subscription { ...F } fragment F on Subscription { closed ...F }");
}
