using System.Globalization;
using GraphProducts.GraphQL.Errors;
using GraphProducts.Server.Upstreams.DecoNetwork;

namespace GraphProducts.Server.Products;

/// <summary>Refuses filters and orders that an upstream cannot do, before anything is called: by the name of source and filter, with what is possible.</summary>
internal static class FilterRefusal
{
    public const string NotSupported = "FILTER_NOT_SUPPORTED";
    public const string Invalid = "FILTER_INVALID";

    private const string ScantrustFilters = "Scantrust can filter by sku { eq } and isArchived";
    private const string ScantrustOrders = "Scantrust can order by CREATED_AT_DESC";
    private const string DecoNetworkFilters = "DecoNetwork can filter by sku, name, supplier, sourceId and modifiedAt";

    /// <summary>Why the sources asked cannot do what is asked of them, or null when they can.</summary>
    public static GraphQLError? Find(ProductFilter filter, ProductOrder? order, ProductSource? source, DecoNetworkOptions decoNetwork)
    {
        if (FindInTexts(filter) is { } text)
            return text;
        if (source != ProductSource.DecoNetwork && FindForScantrust(filter, order, source) is { } scantrust)
            return scantrust;
        return source == ProductSource.Scantrust ? null : FindForDecoNetwork(filter, order, source, decoNetwork);
    }

    private static GraphQLError? FindInTexts(ProductFilter filter)
    {
        foreach (var (field, comparisons) in filter.Fields)
        {
            foreach (var comparison in comparisons)
            {
                if (comparison.Value is not string text)
                    continue;
                if (LookupLimits.Check($"where.{field}.{comparison.Name}", text) is { } tooLong)
                    return tooLong;
                if (text.Any(IsUnwritable))
                    return RefuseCharacter($"where.{field}.{comparison.Name}", text.First(IsUnwritable));
            }
        }

        return null;
    }

    // Lines and columns may be in a name; no catalogue has any other control character in anything.
    private static bool IsUnwritable(char character) => char.IsControl(character) && character is not ('\t' or '\n' or '\r');

    private static GraphQLError RefuseCharacter(string filter, char character) =>
        new($"{filter} has the control character U+{(int)character:X4}, which no product has. Leave it out.") { Code = Invalid };

    private static GraphQLError? FindForScantrust(ProductFilter filter, ProductOrder? order, ProductSource? source)
    {
        foreach (var (field, comparisons) in filter.Fields)
        {
            var refused = comparisons.FirstOrDefault(comparison => (field, comparison.Name) != ("sku", "eq"));
            if (refused is not null)
                return Refuse($"where.{field}.{refused.Name}", "Scantrust", ScantrustFilters, source, "DECONETWORK");
        }

        return order is { } wanted && wanted != ProductOrder.CreatedAtDesc
            ? Refuse($"order: {wanted.Name()}", "Scantrust", ScantrustOrders, source, "DECONETWORK")
            : null;
    }

    private static GraphQLError? FindForDecoNetwork(
        ProductFilter filter, ProductOrder? order, ProductSource? source, DecoNetworkOptions decoNetwork)
    {
        if (filter.Archived == ArchivedChoice.Archived)
            return Refuse("where.isArchived", "DecoNetwork", DecoNetworkFilters, source, "SCANTRUST");
        if (order is { } wanted && FindForDecoNetwork(wanted, source, decoNetwork) is { } refusal)
            return refusal;
        var notANumber = filter.SourceId?.Comparisons.FirstOrDefault(comparison => !IsProductId((string)comparison.Value));
        if (notANumber is not null)
            return RefuseNumber($"where.sourceId.{notANumber.Name}", notANumber.Value);
        var backwards = filter.ModifiedAt?.Comparisons.FirstOrDefault(range => range.UpperValue is DateTimeOffset to && (DateTimeOffset)range.Value > to);
        return backwards is null ? null : RefuseRange((DateTimeOffset)backwards.Value, (DateTimeOffset)backwards.UpperValue!);
    }

    private static GraphQLError? FindForDecoNetwork(ProductOrder order, ProductSource? source, DecoNetworkOptions decoNetwork)
    {
        if (order.ForDecoNetwork() is not { } wanted)
            return Refuse($"order: {order.Name()}", "DecoNetwork", DecoNetworkOrders(decoNetwork), source, "SCANTRUST");
        if (decoNetwork.NumberOf(wanted) is not null)
            return null;
        var setting = $"It sorts by numbers, and the one for this order is missing in this server's setting {wanted.Setting}";
        return Refuse($"order: {order.Name()}", "DecoNetwork", $"{setting}. {DecoNetworkOrders(decoNetwork)}", ProductSource.DecoNetwork, "");
    }

    private static string DecoNetworkOrders(DecoNetworkOptions decoNetwork)
    {
        var configured = DecoOrder.All.Where(order => decoNetwork.NumberOf(order) is not null).Select(order => order.Name).ToArray();
        return configured.Length == 0 ? "DecoNetwork keeps its own order here" : $"DecoNetwork can order by {string.Join(", ", configured)} here";
    }

    /// <summary>A number that no id can have is an error to DecoNetwork, not an empty list.</summary>
    private static bool IsProductId(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static GraphQLError RefuseNumber(string filter, object value) =>
        new($"{filter} is \"{value}\". DecoNetwork's product ids are whole numbers: give digits only, up to {long.MaxValue}.") { Code = Invalid };

    private static GraphQLError RefuseRange(DateTimeOffset from, DateTimeOffset to) =>
        new($"where.modifiedAt.between is from {Shown(from)} to {Shown(to)}. Give the earlier moment as from and the later one as to.")
        {
            Code = Invalid,
        };

    private static string Shown(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private static GraphQLError Refuse(string filter, string source, string possible, ProductSource? asked, string other) => new(
        $"{source} cannot do {filter}. {possible}. " + (asked is null ? $"Ask only the source that can: source: {other}." : "Leave it out."))
    {
        Code = NotSupported,
        Extensions = [new("source", source), new("filter", filter)],
    };
}
