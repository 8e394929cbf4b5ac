using GraphProducts.GraphQL;
using GraphProducts.GraphQL.AspNetCore;

namespace GraphProducts.Server.Hosting;

/// <summary>Configuration section <c>GraphQL</c>: what an operator may want to change of the engine and of GraphQL over HTTP.</summary>
internal sealed class GraphOptions
{
    public const string Section = "GraphQL";

    private static readonly GraphQLOptions s_engine = new();
    private static readonly GraphQLHttpOptions s_http = new();

    /// <summary>
    /// Whether clients may ask for the schema. On in Production too: the schema is a public contract, which IDEs and gateways read. Off, errors
    /// suggest no names, and there is no <c>schema.graphql</c>.
    /// </summary>
    public bool Introspection { get; set; } = true;

    /// <summary>Whether a browser is shown the IDE. Missing: as <see cref="Introspection"/> says, without which the IDE knows no schema.</summary>
    public bool? Ide { get; set; }

    /// <inheritdoc cref="GraphQLOptions.MaxTokens"/>
    public int MaxTokens { get; set; } = s_engine.MaxTokens;

    /// <inheritdoc cref="GraphQLOptions.MaxDepth"/>
    public int MaxDepth { get; set; } = s_engine.MaxDepth;

    /// <inheritdoc cref="GraphQLOptions.MaxFields"/>
    public int MaxFields { get; set; } = s_engine.MaxFields;

    /// <inheritdoc cref="GraphQLOptions.MaxAliases"/>
    public int MaxAliases { get; set; } = s_engine.MaxAliases;

    /// <inheritdoc cref="GraphQLOptions.MaxErrors"/>
    public int MaxErrors { get; set; } = s_engine.MaxErrors;

    /// <summary>
    /// The most upstream calls of a request, all its pages and lookups together, retries left out. What would need more is null, with an error of the code
    /// LIMIT_EXCEEDED; the rest stands. Default: 1,500, half of what Scantrust grants in a minute.
    /// </summary>
    public int MaxUpstreamCalls { get; set; } = 1_500;

    /// <inheritdoc cref="GraphQLOptions.MaxResponseBytes"/>
    public int MaxResponseBytes { get; set; } = s_engine.MaxResponseBytes;

    /// <inheritdoc cref="GraphQLHttpOptions.MaxRequestBytes"/>
    public int MaxRequestBytes { get; set; } = s_http.MaxRequestBytes;

    /// <inheritdoc cref="GraphQLHttpOptions.RequestTimeout"/>
    public TimeSpan RequestTimeout { get; set; } = s_http.RequestTimeout;

    /// <inheritdoc cref="GraphQLCompressionOptions.IsEnabled"/>
    public bool Compression { get; set; } = s_http.Compression.IsEnabled;

    /// <summary>The engine's options with these settings.</summary>
    public GraphQLOptions ApplyTo(GraphQLOptions options) => options with
    {
        MaxTokens = MaxTokens,
        MaxDepth = MaxDepth,
        MaxFields = MaxFields,
        MaxAliases = MaxAliases,
        MaxErrors = MaxErrors,
        MaxResponseBytes = MaxResponseBytes,
        Validation = options.Validation with { AllowIntrospection = Introspection, MaxErrors = Math.Min(MaxErrors, options.Validation.MaxErrors) },
    };

    /// <summary>Puts these settings into the options of GraphQL over HTTP.</summary>
    public void ApplyTo(GraphQLHttpOptions options)
    {
        options.MaxRequestBytes = MaxRequestBytes;
        options.RequestTimeout = RequestTimeout;
        options.Compression.IsEnabled = Compression;
        options.Ide.IsEnabled = Ide ?? Introspection;
        if (!Introspection)
            options.SchemaSources = [];
    }
}
