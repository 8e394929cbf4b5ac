using GraphProducts.GraphQL.Language;

namespace GraphProducts.GraphQL.AspNetCore;

/// <summary>Limits and habits of GraphQL over HTTP.</summary>
public sealed class GraphQLHttpOptions
{
    /// <summary>The longest <see cref="RequestTimeout"/>: one hour.</summary>
    public static readonly TimeSpan LongestRequestTimeout = TimeSpan.FromHours(1);

    /// <summary>The largest body of a POST, in bytes, both as it comes and decompressed; a larger one is answered with 413. Default: 1 MiB.</summary>
    public int MaxRequestBytes { get; set; } = 1024 * 1024;

    /// <summary>
    /// The longest that a request may take, from its first byte to the first byte of its answer. Then it is given up with the code REQUEST_TIMEOUT
    /// and without data: status 504, or 200 as application/json, or 408 when its body had not arrived. Default: 30 seconds.
    /// </summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Whether gateways of Apollo Federation that ask for it (header <c>apollo-federation-include-trace: ftv1</c>) are told when each field ran. Only a subgraph has such
    /// gateways. Default: true.
    /// </summary>
    public bool FederatedTracing { get; set; } = true;

    /// <summary>How answers are compressed for clients that accept it.</summary>
    public GraphQLCompressionOptions Compression { get; } = new();

    /// <summary>The SDL that <c>schema.graphql</c> beside the endpoint shows, in this order. Without any, there is no such file.</summary>
    public IReadOnlyList<Source> SchemaSources { get; set; } = [];

    /// <summary>What a browser is shown at the endpoint.</summary>
    public GraphQLIdeOptions Ide { get; } = new();
}
