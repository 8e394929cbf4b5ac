using System.Globalization;
using GraphProducts.GraphQL.Errors;

namespace GraphProducts.Server.Products;

/// <summary>Refuses filters and orders that an upstream cannot do, before anything is called: by the name of source and filter, with what is possible.</summary>
internal static class FilterRefusal
{
    public const string NotSupported = "FILTER_NOT_SUPPORTED";
    public const string Invalid = "FILTER_INVALID";

    private const string ScantrustCan = "Scantrust can filter by sku { eq } and isArchived";

    /// <summary>Why the sources asked cannot do what is asked of them, or null when they can.</summary>
    public static GraphQLError? Find(ProductFilter filter, ProductOrder? order, ProductSource? source)
    {
        if (source != ProductSource.DecoNetwork && FindForScantrust(filter, source) is { } scantrust)
            return scantrust;
        return source == ProductSource.Scantrust ? null : FindForDecoNetwork(filter, order, source);
    }

    private static GraphQLError? FindForScantrust(ProductFilter filter, ProductSource? source)
    {
        foreach (var (field, comparisons) in filter.Fields)
        {
            var refused = comparisons.FirstOrDefault(comparison => (field, comparison.Name) != ("sku", "eq"));
            if (refused is not null)
                return Refuse($"where.{field}.{refused.Name}", "Scantrust", ScantrustCan, source, "DECONETWORK");
        }

        return null;
    }

    private static GraphQLError? FindForDecoNetwork(ProductFilter filter, ProductOrder? order, ProductSource? source)
    {
        const string decoNetworkCan = "DecoNetwork can filter by sku, name, supplier, sourceId and modifiedAt";
        if (filter.Archived == ArchivedChoice.Archived)
            return Refuse("where.isArchived", "DecoNetwork", decoNetworkCan, source, "SCANTRUST");
        if (order is not null)
            return Refuse("order: CREATED_AT_DESC", "DecoNetwork", "It keeps its own order", source, "SCANTRUST");
        var notANumber = filter.SourceId?.Comparisons.FirstOrDefault(comparison => !IsProductId((string)comparison.Value));
        return notANumber is null ? null : RefuseNumber($"where.sourceId.{notANumber.Name}", notANumber.Value);
    }

    /// <summary>A number that no id can have is an error to DecoNetwork, not an empty list.</summary>
    private static bool IsProductId(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static GraphQLError RefuseNumber(string filter, object value) =>
        new($"{filter} is \"{value}\". DecoNetwork's product ids are whole numbers: give digits only, up to {long.MaxValue}.") { Code = Invalid };

    private static GraphQLError Refuse(string filter, string source, string possible, ProductSource? asked, string other) => new(
        $"{source} cannot do {filter}. {possible}. " + (asked is null ? $"Ask only the source that can: source: {other}." : "Leave it out."))
    {
        Code = NotSupported,
        Extensions = [new("source", source), new("filter", filter)],
    };
}
