using System.Text.Json;

namespace GraphProducts.GraphQL;

/// <summary>What a client asks, independent of how it came.</summary>
public sealed record GraphQLRequest
{
    /// <summary>The document, UTF-8. It is not kept: what is cached is copied.</summary>
    public required ReadOnlyMemory<byte> Document { get; init; }

    /// <summary>Which operation of the document; null when it has one only.</summary>
    public string? OperationName { get; init; }

    /// <summary>The variables: a JSON object, null or undefined.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>The services of the request: what resolvers ask for, data loaders among them.</summary>
    public required IServiceProvider Services { get; init; }

    /// <summary>Whether only queries may run, as over HTTP GET.</summary>
    public bool QueriesOnly { get; init; }

    /// <summary>
    /// Whether the answer tells, in <c>extensions.ftv1</c>, when each field ran, as gateways of Apollo Federation read it. It costs a node for each
    /// field of each object, so ask only where somebody reads it. A trace that is too large, or that the answer has no room for, is left out.
    /// </summary>
    public bool IncludesTrace { get; init; }
}
