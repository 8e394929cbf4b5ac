using GraphProducts.GraphQL.Language;

namespace GraphProducts.GraphQL.AspNetCore;

/// <summary>Limits and habits of GraphQL over HTTP.</summary>
public sealed class GraphQLHttpOptions
{
    /// <summary>The largest body of a POST, in bytes; a larger one is answered with 413. Default: 1 MiB.</summary>
    public int MaxRequestBytes { get; set; } = 1024 * 1024;

    /// <summary>The SDL that <c>schema.graphql</c> beside the endpoint shows, in this order. Without any, there is no such file.</summary>
    public IReadOnlyList<Source> SchemaSources { get; set; } = [];

    /// <summary>What a browser is shown at the endpoint.</summary>
    public GraphQLIdeOptions Ide { get; } = new();
}
