namespace GraphProducts.GraphQL.Errors;

/// <summary>The values of <c>extensions.code</c> that the engine itself gives.</summary>
public static class ErrorCodes
{
    /// <summary>The document is not GraphQL.</summary>
    public const string SyntaxError = "GRAPHQL_PARSE_FAILED";

    /// <summary>The document does not fit the schema.</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>The document asks for the schema, which this server does not tell.</summary>
    public const string IntrospectionDisabled = "INTROSPECTION_DISABLED";

    /// <summary>A variable, or an argument made of one, has a value that its type does not accept.</summary>
    public const string BadUserInput = "BAD_USER_INPUT";

    /// <summary>No operation can be chosen from the document, or its kind is not served.</summary>
    public const string OperationResolutionFailed = "OPERATION_RESOLUTION_FAILURE";

    /// <summary>A limit of the server is exceeded; the message names it.</summary>
    public const string LimitExceeded = "LIMIT_EXCEEDED";

    /// <summary>A field that must have a value has none.</summary>
    public const string NullValue = "NULL_VALUE";

    /// <summary>Something that was not meant for clients; <c>extensions.errorId</c> names the entry in the server's log.</summary>
    public const string Internal = "INTERNAL_SERVER_ERROR";
}
