using GraphProducts.Server.Upstreams.DecoNetwork;

namespace GraphProducts.Server.Products;

/// <summary>An order that an upstream can give its list: the first is Scantrust's, all others are DecoNetwork's.</summary>
internal enum ProductOrder
{
    CreatedAtDesc,
    SourceIdAsc,
    SourceIdDesc,
    SkuAsc,
    SkuDesc,
    NameAsc,
    NameDesc,
    SupplierAsc,
    SupplierDesc,
    ModifiedAtAsc,
    ModifiedAtDesc,
}

/// <summary>Orders by the names that they have in the schema and in the configuration.</summary>
internal static class ProductOrders
{
    private static readonly string[] s_names = [.. Enum.GetNames<ProductOrder>().Select(WithUnderscores)];

    public static string Name(this ProductOrder order) => s_names[(int)order];

    /// <summary>What DecoNetwork is asked for; null when the order is Scantrust's.</summary>
    public static DecoOrder? ForDecoNetwork(this ProductOrder order) => DecoOrder.Find(order.Name());

    private static string WithUnderscores(string name) =>
        string.Concat(name.Select((letter, index) => index > 0 && char.IsUpper(letter) ? $"_{letter}" : $"{char.ToUpperInvariant(letter)}"));
}
