namespace GraphProducts.GraphQL.Language;

/// <summary>The text is not a GraphQL document. The message names the token and what was expected.</summary>
public sealed class GraphQLSyntaxException(string message, Source source, int offset) : Exception(message)
{
    /// <summary>The text that could not be read.</summary>
    public Source Document { get; } = source;

    /// <summary>Where reading stopped.</summary>
    public SourcePosition Position { get; } = source.GetPosition(offset);
}
