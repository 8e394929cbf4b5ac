using GraphProducts.GraphQL.Types.Scalars;

namespace GraphProducts.GraphQL.Types;

/// <summary>How strictly SDL is read.</summary>
public sealed record SchemaOptions
{
    /// <summary>The defaults.</summary>
    public static SchemaOptions Default { get; } = new();

    /// <summary>
    /// Whether directives that nobody defines may be applied; they have no effect then. For SDL of other tools, which often leave their directives undefined. Default: false.
    /// </summary>
    public bool AllowUnknownDirectives { get; init; }

    /// <summary>
    /// Whether custom scalars whose names the engine knows (DateTime, Decimal, Long, URL, UUID) are read as what these are. False: they accept every value, as
    /// other custom scalars do; for SDL of others, who may mean something else by the name. Default: true.
    /// </summary>
    public bool ReadKnownScalars { get; init; } = true;

    /// <summary>
    /// What introspection does not show, though it is served: types by name, fields as <c>Query.field</c>, directives as <c>@name</c>. For what is meant for programs
    /// that know of it anyway; nothing that is shown may be of a hidden type.
    /// </summary>
    public IReadOnlySet<string> Hidden { get; init; } = new HashSet<string>();

    /// <summary>Scalars that are read in a way of their own, by name.</summary>
    internal IReadOnlyDictionary<string, Scalar> Scalars { get; init; } = new Dictionary<string, Scalar>();

    /// <summary>What is known of a directive that nobody defines: a sentence with the remedy, or null.</summary>
    internal Func<string, string?>? DescribeUnknownDirective { get; init; }
}
