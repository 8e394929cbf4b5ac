using System.Globalization;
using GraphProducts.Server.Upstreams.DecoNetwork;

namespace GraphProducts.Server.Products;

/// <summary>
/// What the upstreams are really asked for by the arguments of a connection. Arguments that differ in words only make one search: they share calls,
/// and the cursors of the one are those of the other.
/// </summary>
internal sealed class ProductSearch
{
    // Nearly every search.
    private static readonly string[] s_withoutFilter = [.. Enum.GetNames<ArchivedChoice>().Select(archived => $"\n{archived}")];

    private readonly ProductSource? _source;

    public ProductSearch(ProductFilter filter, ProductOrder? order, ProductSource? source, DecoNetworkOptions decoNetwork)
    {
        _source = source;
        ScantrustSku = filter.Sku is { Comparisons: [var first, ..] } ? (string)first.Value : null;
        Archived = AsksScantrust ? filter.Archived : ArchivedChoice.Active;

        // A search sends no condition that every product meets, unless it has no other.
        Conditions = AsksDecoNetwork ? [.. DecoConditions.Of(filter).Where(condition => condition != DecoCondition.Everything)] : [];
        DecoOrder = AsksDecoNetwork ? order?.ForDecoNetwork() ?? DecoOrder.Find(decoNetwork.DefaultOrder) : null;
    }

    public bool AsksScantrust => _source != ProductSource.DecoNetwork;

    public bool AsksDecoNetwork => _source != ProductSource.Scantrust;

    /// <summary>The one filter that Scantrust has.</summary>
    public string? ScantrustSku { get; }

    /// <summary>Which of Scantrust's lists; DecoNetwork has no others than those that are not archived.</summary>
    public ArchivedChoice Archived { get; }

    /// <summary>What products of DecoNetwork meet, all of it.</summary>
    public DecoCondition[] Conditions { get; }

    /// <summary>The order that DecoNetwork is asked for, by the client or by configuration; null for its own. Scantrust has one only.</summary>
    public DecoOrder? DecoOrder { get; }

    /// <summary>The filter as text: equal searches, equal texts. Cursors are bound to it.</summary>
    public string Where => Conditions.Length == 0 && ScantrustSku is null
        ? s_withoutFilter[(int)Archived]
        : $"{(AsksDecoNetwork ? DecoWhere : ScantrustWhere)}\n{Archived}";

    /// <summary>The order as text. Cursors are bound to it.</summary>
    public string Order => DecoOrder?.Name ?? "";

    /// <summary>What one of Scantrust's lists is asked for, as text.</summary>
    public string ScantrustWhere => ScantrustSku is { } sku ? Show("sku", "eq", Show(sku)) : "";

    /// <summary>What DecoNetwork's list is asked for, as text.</summary>
    public string DecoWhere => field ??= string.Join('\n', Conditions.Select(Show));

    private static string Show(DecoCondition condition)
    {
        var (field, comparison) = DecoConditions.NamesOf(condition);
        return Show(field, comparison, condition.Text is { } text ? Show(text) : Moment(condition.Date1), Moment(condition.Date2));
    }

    private static string Show(string field, string comparison, string value, string upperValue = "") => $"{field} {comparison} {value} {upperValue}";

    // The length keeps values with spaces apart from each other.
    private static string Show(string text) => $"{text.Length}:{text}";

    private static string Moment(string? date) => date is null
        ? ""
        : DateTime.Parse(date, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal).Ticks.ToString(CultureInfo.InvariantCulture);
}
