using GraphProducts.GraphQL.Types;

namespace GraphProducts.Server.Products;

/// <summary>Which of Scantrust's two lists: the value of <c>isArchived</c>, where left out means active and null means both.</summary>
internal enum ArchivedChoice
{
    Active,
    Archived,
    Both,
}

/// <summary>The value of <c>where</c>. A constant one is shared between requests.</summary>
internal sealed class ProductFilter(
    TextFilter? sku, TextFilter? name, TextFilter? supplier, TextFilter? sourceId, DateTimeFilter? modifiedAt, ArchivedChoice archived)
{
    public static ProductFilter Empty { get; } = new(null, null, null, null, null, ArchivedChoice.Active);

    public TextFilter? Sku => sku;

    public TextFilter? SourceId => sourceId;

    public DateTimeFilter? ModifiedAt => modifiedAt;

    public ArchivedChoice Archived => archived;

    /// <summary>The comparisons by field, in a fixed order.</summary>
    public (string Field, IReadOnlyList<Comparison> Comparisons)[] Fields { get; } =
    [
        .. new (string Field, IReadOnlyList<Comparison>? Comparisons)[]
        {
            ("sku", sku?.Comparisons), ("name", name?.Comparisons), ("supplier", supplier?.Comparisons),
            ("sourceId", sourceId?.Comparisons), ("modifiedAt", modifiedAt?.Comparisons),
        }.Where(named => named.Comparisons is { Count: > 0 })!,
    ];

    public static ProductFilter Of(InputObject input) => new(
        input.Get<TextFilter>("sku"),
        input.Get<TextFilter>("name"),
        input.Get<TextFilter>("supplier"),
        input.Get<TextFilter>("sourceId"),
        input.Get<DateTimeFilter>("modifiedAt"),
        !input.Has("isArchived") ? ArchivedChoice.Active : input.Get<bool?>("isArchived") switch
        {
            null => ArchivedChoice.Both,
            true => ArchivedChoice.Archived,
            false => ArchivedChoice.Active,
        });
}

/// <summary>One comparison of a filter: its name in the schema and its value, a text or a moment; for <c>between</c> two moments.</summary>
internal sealed record Comparison(string Name, object Value, object? UpperValue = null);

/// <summary>Comparisons of a text.</summary>
internal sealed record TextFilter(IReadOnlyList<Comparison> Comparisons)
{
    private static readonly string[] s_comparisons = ["eq", "neq", "lt", "gt", "lte", "gte"];

    public static TextFilter Of(InputObject input) => new(ComparisonsOf(input));

    /// <summary>The comparisons that were given with a value; null means none.</summary>
    public static Comparison[] ComparisonsOf(InputObject input) =>
    [
        .. s_comparisons
            .Where(name => input.Fields.GetValueOrDefault(name) is not null)
            .Select(name => new Comparison(name, input.Fields[name]!)),
    ];
}

/// <summary>Comparisons of a moment.</summary>
internal sealed record DateTimeFilter(IReadOnlyList<Comparison> Comparisons)
{
    public static DateTimeFilter Of(InputObject input)
    {
        var comparisons = TextFilter.ComparisonsOf(input);
        return input.Get<InputObject>("between") is { } range
            ? new([.. comparisons, new("between", range.Get<DateTimeOffset>("from"), range.Get<DateTimeOffset>("to"))])
            : new(comparisons);
    }
}
