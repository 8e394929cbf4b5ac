using GraphProducts.GraphQL.Planning;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Planning;

public sealed class PlanBudgetTests
{
    [Fact]
    public void Turns_away_what_does_not_fit_however_often_it_comes()
    {
        var budget = new PlanBudget(100);
        Assert.True(budget.TryTake(90));
        Assert.False(budget.IsSpent);
        for (var i = 0; i < 5; i++)
            Assert.False(budget.TryTake(int.MaxValue / 2));
        Assert.True(budget.IsSpent);
        Assert.True(budget.TryTake(10));
        Assert.False(budget.TryTake(1));
    }

    [Fact]
    public void Begins_anew_with_a_new_generation()
    {
        var budget = new PlanBudget(100);
        Assert.False(budget.TryTake(101));
        budget.Reset();
        Assert.False(budget.IsSpent);
        Assert.True(budget.TryTake(100));
    }
}
