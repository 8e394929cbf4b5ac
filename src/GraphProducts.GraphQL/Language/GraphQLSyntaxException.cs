namespace GraphProducts.GraphQL.Language;

/// <summary>The text is not a GraphQL document. The message names the token and what was expected.</summary>
public sealed class GraphQLSyntaxException(string message, Source source, int offset) : Exception($"Syntax Error: {message}")
{
    /// <summary>The text that could not be read.</summary>
    public Source Document { get; } = source;

    /// <summary>Where reading stopped, in bytes from the start.</summary>
    public int Offset { get; } = offset;

    /// <summary>Where reading stopped.</summary>
    public SourcePosition Position { get; } = source.GetPosition(offset);

    /// <summary>The place for people: the name of the source with line and column, the line, and a caret under the column.</summary>
    public string Excerpt => SourceExcerpt.Print(Document, Offset);
}
