namespace GraphProducts.GraphQL.Validation;

/// <summary>How documents are validated.</summary>
public sealed record ValidationOptions
{
    /// <summary>The defaults.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>After so many errors validation stops and says so. Default: 100.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>
    /// Whether clients may ask for the schema. False: <c>__schema</c> and <c>__type</c> are refused with the code
    /// <see cref="Errors.ErrorCodes.IntrospectionDisabled"/>; <c>__typename</c> stays. Default: true.
    /// </summary>
    public bool AllowIntrospection { get; init; } = true;

    /// <summary>
    /// Whether errors suggest names of the schema that are near a wrong one, from which a patient client learns the schema. Default: null,
    /// which is as <see cref="AllowIntrospection"/> says.
    /// </summary>
    public bool? Suggestions { get; init; }

    /// <summary>Whether each field of introspection is refused by itself, as graphql-js does, and not the first one for all.</summary>
    internal bool ReportsEachIntrospectionField { get; init; }

    internal bool GivesSuggestions => Suggestions ?? AllowIntrospection;

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
