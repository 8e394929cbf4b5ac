namespace GraphProducts.GraphQL.Errors;

/// <summary>An error that is meant for the client. Everything else that is thrown is masked. As a failure of a data loader it is handed on, not thrown.</summary>
public sealed class GraphQLException(GraphQLError error) : Exception(error.Message)
{
    /// <summary>An error with a message and a code.</summary>
    public GraphQLException(string message, string code)
        : this(new GraphQLError(message) { Code = code })
    {
    }

    /// <summary>What the client reads; path and locations are added where the field stands.</summary>
    public GraphQLError Error { get; } = error;
}
