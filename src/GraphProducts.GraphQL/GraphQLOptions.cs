using GraphProducts.GraphQL.Errors;

namespace GraphProducts.GraphQL;

/// <summary>Limits and habits of a <see cref="GraphQLService"/>.</summary>
public sealed record GraphQLOptions
{
    /// <summary>The most tokens of a document. Default: 15,000.</summary>
    public int MaxTokens { get; init; } = 15_000;

    /// <summary>The deepest nesting of fields, fragments unfolded. Default: 30; the deepest common introspection query has 15.</summary>
    public int MaxDepth { get; init; } = 30;

    /// <summary>The most fields of an operation, fragments unfolded, each concrete type counted. Default: 10,000.</summary>
    public int MaxFields { get; init; } = 10_000;

    /// <summary>The most objects that may be gathered for one answer, so that lists inside lists end somewhere. Default: 250,000.</summary>
    public int MaxObjects { get; init; } = 250_000;

    /// <summary>The most errors of one answer: a field that fails does so for every row and under every alias. Default: 50,000.</summary>
    public int MaxErrors { get; init; } = 50_000;

    /// <summary>The largest answer, in bytes. Default: 32 MiB.</summary>
    public int MaxResponseBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>How many documents are kept ready. Default: 1,000.</summary>
    public int MaxCachedDocuments { get; init; } = 1_000;

    /// <summary>How many fields the kept plans may have together, which bounds their memory. Default: 250,000.</summary>
    public int MaxCachedFields { get; init; } = 250_000;

    /// <summary>The largest document that is kept ready, in bytes; larger ones are prepared anew each time. Default: 64 KiB.</summary>
    public int MaxCachedDocumentBytes { get; init; } = 64 * 1024;

    /// <summary>Whether documents are validated. Only tools that look at execution alone switch it off: it does then what the specification's algorithms say of faulty documents.</summary>
    internal bool Validates { get; init; } = true;

    /// <summary>Whether the root field of a subscription is executed once, as for a single event, instead of being refused. For the same tools.</summary>
    internal bool ExecutesSubscriptions { get; init; }

    /// <summary>What clients may read of an exception of the host's own; null leaves it to be masked.</summary>
    public Func<Exception, GraphQLError?>? DescribeError { get; init; }

    /// <summary>Is told of every exception that clients must not read, with the id that stands in their error.</summary>
    public Action<Exception, string>? OnUnexpectedError { get; init; }
}
