namespace GraphProducts.GraphQL.Errors;

/// <summary>The one place that decides what a client may read of an exception: a <see cref="GraphQLException"/> as it is, all else by an id that the log repeats.</summary>
internal sealed class ErrorMasking(Action<Exception, string>? log, Func<Exception, GraphQLError?>? describe)
{
    public GraphQLError Mask(Exception exception)
    {
        if (exception is GraphQLException expected)
            return expected.Error;
        if (describe?.Invoke(exception) is { } described)
            return described;

        var errorId = Guid.NewGuid().ToString("N");
        log?.Invoke(exception, errorId);
        return new GraphQLError($"Unexpected error. The server's log has it under {errorId}.")
        {
            Code = ErrorCodes.Internal,
            Extensions = [new("errorId", errorId)],
        };
    }
}
