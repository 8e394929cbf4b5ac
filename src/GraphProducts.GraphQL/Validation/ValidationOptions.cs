namespace GraphProducts.GraphQL.Validation;

/// <summary>How documents are validated.</summary>
public sealed record ValidationOptions
{
    /// <summary>The defaults.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>After so many errors validation stops and says so. Default: 100.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>
    /// Whether errors suggest names of the schema that are near a wrong one. Switch it off where the schema is not to be guessed. Default:
    /// true.
    /// </summary>
    public bool Suggestions { get; init; } = true;

    /// <summary>
    /// The most fields that may be looked at while selections of the same name are compared, fragments counted wherever they are spread.
    /// Only documents that are made
    /// to be slow come near it. Default: 500,000.
    /// </summary>
    public int MaxComparedFields { get; init; } = 500_000;

    /// <summary>
    /// How often introspection may descend through lists of fields, types or arguments. Default: 2, which is what tools need.
    /// </summary>
    public int MaxIntrospectionDepth { get; init; } = 2;
}
