using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Execution;
using Xunit;

namespace GraphProducts.GraphQL.Tests.Execution;

public sealed class ErrorListTests
{
    private readonly ErrorList _errors = new(max: 2);

    [Fact]
    public void Forgets_errors_whether_they_were_kept_or_only_counted()
    {
        Add("a", "b", "c", "d");
        _errors.ReturnTo(3);
        Assert.Equal(["a", "b", "Errors that were left out: 1. An answer has at most 2."], Messages());
        _errors.ReturnTo(1);
        Assert.Equal(["a"], Messages());
        Add("e");
        Assert.Equal(["a", "e"], Messages());
        Assert.True(_errors.IsFull);
    }

    [Fact]
    public void Counts_what_nobody_makes_any_more()
    {
        Add("a", "b");
        _errors.AddUnseen();
        Assert.Equal(3, _errors.Count);
        Assert.EndsWith("left out: 1. An answer has at most 2.", Messages()[2], StringComparison.Ordinal);
    }

    private void Add(params string[] messages)
    {
        foreach (var message in messages)
            _errors.Add(new GraphQLError(message));
    }

    private string[] Messages() => [.. _errors.ToResponse().Select(error => error.Message)];
}
