using System.Collections.Frozen;

namespace GraphProducts.Server.Upstreams.DecoNetwork;

/// <summary>
/// An order of searches: by which field, in which direction. DecoNetwork sorts by numbers whose meaning it does not publish, so an order can
/// be had only where configuration has its number; the name is that of the setting, and of the order in the graph.
/// </summary>
internal sealed record DecoOrder(string Name, DecoField Field, bool IsDescending = false)
{
    /// <summary>All orders that configuration can have a number for.</summary>
    public static IReadOnlyList<DecoOrder> All { get; } =
    [
        new("SOURCE_ID_ASC", DecoField.ProductId), new("SOURCE_ID_DESC", DecoField.ProductId, true),
        new("SKU_ASC", DecoField.ProductCode), new("SKU_DESC", DecoField.ProductCode, true),
        new("NAME_ASC", DecoField.ProductName), new("NAME_DESC", DecoField.ProductName, true),
        new("SUPPLIER_ASC", DecoField.Supplier), new("SUPPLIER_DESC", DecoField.Supplier, true),
        new("MODIFIED_AT_ASC", DecoField.DateModified), new("MODIFIED_AT_DESC", DecoField.DateModified, true),
    ];

    private static readonly FrozenDictionary<string, DecoOrder> s_byName = All.ToFrozenDictionary(order => order.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Where its number is configured.</summary>
    public string Setting => $"{DecoNetworkOptions.Section}:{nameof(DecoNetworkOptions.SortBy)}:{Name}";

    /// <summary>The order of a name, or null.</summary>
    public static DecoOrder? Find(string? name) => name is null ? null : s_byName.GetValueOrDefault(name);
}
