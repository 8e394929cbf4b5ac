namespace GraphProducts.GraphQL.Writing;

/// <summary>An answer has outgrown its limit, and no part of it is worth sending.</summary>
internal sealed class ResponseTooLargeException(int maxBytes)
    : Exception($"The answer is larger than {maxBytes} bytes. Ask for less at once, in several operations.");
