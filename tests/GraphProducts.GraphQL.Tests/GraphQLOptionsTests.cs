using GraphProducts.GraphQL.Tests.Execution;
using GraphProducts.GraphQL.Validation;
using Xunit;

namespace GraphProducts.GraphQL.Tests;

public sealed class GraphQLOptionsTests
{
    [Fact]
    public async Task Introspection_can_be_switched_off_for_a_service()
    {
        var library = new Library { Options = new GraphQLOptions { Validation = new ValidationOptions { AllowIntrospection = false } } };
        Assert.StartsWith(
            """{"errors":[{"message":"Introspection is switched off here, and the field \"__schema\" is part of it.""",
            await library.AskAsync("{ __schema { description } }"),
            StringComparison.Ordinal);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await library.AskAsync("{ __typename }"));
        Assert.DoesNotContain("Did you mean", await library.AskAsync("{ bookz { id } }"), StringComparison.Ordinal);
        Assert.Contains("Did you mean", await new Library().AskAsync("{ bookz { id } }"), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_every_limit_that_cannot_be_kept()
    {
        var library = new Library { Options = new GraphQLOptions { MaxDepth = 0, MaxTokens = -1, Validation = new ValidationOptions { MaxErrors = 0 } } };
        var refused = Assert.Throws<ArgumentException>(() => library.Service);
        Assert.Equal(
            "GraphQLOptions cannot be used: MaxTokens is -1 and must be at least 1. MaxDepth is 0 and must be at least 1. Validation.MaxErrors is 0 and must be at least 1.",
            refused.Message);
    }
}
