using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Validation;

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

    /// <summary>
    /// The most fields of an operation that are answered under another name than their own, fragments unfolded, each concrete type counted: one field asked for again and again is how much
    /// work is hidden in a short document. Default: 1,000, since gateways send the questions of many clients as one, an alias each.
    /// </summary>
    public int MaxAliases { get; init; } = 1_000;

    /// <summary>How documents are validated, and whether clients may ask for the schema.</summary>
    public ValidationOptions Validation { get; init; } = ValidationOptions.Default;

    /// <summary>The most objects of one answer, so that lists inside lists end somewhere. Default: 250,000.</summary>
    public int MaxObjects { get; init; } = 250_000;

    /// <summary>
    /// The most errors of an answer; one more says how many others there were. The data is the same either way. Default: 1,000: when an upstream is down, each row of a page has an error of its
    /// own, and clients tell by it that a null is not simply nothing.
    /// </summary>
    public int MaxErrors { get; init; } = 1_000;

    /// <summary>The largest answer, in bytes. Default: 32 MiB.</summary>
    public int MaxResponseBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>How many documents are kept ready. Default: 1,000.</summary>
    public int MaxCachedDocuments { get; init; } = 1_000;

    /// <summary>How many fields the kept plans may have together, which bounds their memory. Default: 250,000.</summary>
    public int MaxCachedFields { get; init; } = 250_000;

    /// <summary>The largest document that is kept ready, in bytes; larger ones are prepared anew each time. Default: 64 KiB.</summary>
    public int MaxCachedDocumentBytes { get; init; } = 64 * 1024;

    /// <summary>
    /// The most fields, of all objects together, of an answer that is traced; one with more has no trace. Each costs about 450 bytes while the request runs, and about 50 in
    /// the answer. Default: 10,000.
    /// </summary>
    public int MaxTracedFields { get; init; } = 10_000;

    /// <summary>The clock of traces.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Whether documents are validated. Only tools that look at execution alone switch it off: it does then what the specification's algorithms say of faulty documents.</summary>
    internal bool Validates { get; init; } = true;

    /// <summary>Whether the root field of a subscription is executed once, as for a single event, instead of being refused. For the same tools.</summary>
    internal bool ExecutesSubscriptions { get; init; }

    /// <summary>What clients may read of an exception of the host's own; null leaves it to be masked.</summary>
    public Func<Exception, GraphQLError?>? DescribeError { get; init; }

    /// <summary>Is told of every exception that clients must not read, with the id that stands in their error.</summary>
    public Action<Exception, string>? OnUnexpectedError { get; init; }

    /// <exception cref="ArgumentException">A limit is one that nothing can keep; all of them are named.</exception>
    internal void Check() => new OptionFaults()
        .AtLeast(1, MaxTokens)
        .AtLeast(1, MaxDepth)
        .AtLeast(1, MaxFields)
        .AtLeast(0, MaxAliases)
        .AtLeast(1, MaxObjects)
        .AtLeast(1, MaxErrors)
        .AtLeast(1, MaxResponseBytes)
        .AtLeast(0, MaxTracedFields)
        .AtLeast(0, MaxCachedDocuments)
        .AtLeast(0, MaxCachedFields)
        .AtLeast(0, MaxCachedDocumentBytes)
        .AtLeast(1, Validation.MaxErrors)
        .AtLeast(1, Validation.MaxComparedFields)
        .AtLeast(0, Validation.MaxIntrospectionDepth)
        .ThrowIfAny(nameof(GraphQLOptions));
}
