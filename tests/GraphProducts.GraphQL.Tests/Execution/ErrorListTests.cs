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

    [Fact]
    public void Orders_errors_by_the_index_at_a_level_and_leaves_all_else_as_it_was()
    {
        var errors = new ErrorList(max: 5);
        object[][] paths = [["a", 9], ["a", 2], ["a", 0, "y"], ["a"], ["a", 0, "x"], ["a", 1]];
        foreach (var path in paths)
            errors.Add(new GraphQLError(string.Join('.', path)) { Path = path });

        errors.Order(first: 1, level: 1);
        Assert.Equal(["a.9", "a", "a.0.y", "a.0.x", "a.2", "Errors that were left out: 1. An answer has at most 5."], errors.ToResponse().Select(error => error.Message));

        errors.Order(first: 6, level: 1);
        errors.ReturnTo(2);
        Assert.Equal(["a.9", "a"], errors.ToResponse().Select(error => error.Message));
    }

    private void Add(params string[] messages)
    {
        foreach (var message in messages)
            _errors.Add(new GraphQLError(message));
    }

    private string[] Messages() => [.. _errors.ToResponse().Select(error => error.Message)];
}
