namespace GraphProducts.GraphQL.Language;

/// <summary>Limits of the parser. A document beyond them is a syntax error that names the limit.</summary>
public sealed record ParserOptions
{
    /// <summary>The limits for documents that come from clients.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>No limits on size: for SDL that belongs to the program itself. The depth stays limited, since it is stack.</summary>
    public static ParserOptions Trusted { get; } = new() { MaxTokens = int.MaxValue };

    /// <summary>The most tokens a document may have. Default: 15,000.</summary>
    public int MaxTokens { get; init; } = 15_000;

    /// <summary>The deepest nesting of selection sets, values and types. Default: 200.</summary>
    public int MaxDepth { get; init; } = 200;
}
