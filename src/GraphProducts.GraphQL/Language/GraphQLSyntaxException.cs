namespace GraphProducts.GraphQL.Language;

/// <summary>The text is not a GraphQL document, or one beyond a limit. The message names the token and what was expected, or the limit.</summary>
public sealed class GraphQLSyntaxException(string message, Source source, int offset, bool isLimit = false)
    : Exception(isLimit ? message : $"Syntax Error: {message}")
{
    /// <summary>Whether it is only too much: more tokens, or deeper nested, than <see cref="ParserOptions"/> allow.</summary>
    public bool IsLimit { get; } = isLimit;

    /// <summary>The text that could not be read.</summary>
    public Source Document { get; } = source;

    /// <summary>Where reading stopped, in bytes from the start.</summary>
    public int Offset { get; } = offset;

    /// <summary>Where reading stopped.</summary>
    public SourcePosition Position { get; } = source.GetPosition(offset);

    /// <summary>The place for people: the name of the source with line and column, the line, and a caret under the column.</summary>
    public string Excerpt => SourceExcerpt.Print(Document, Offset);
}
