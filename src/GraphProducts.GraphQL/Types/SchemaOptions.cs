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
}
