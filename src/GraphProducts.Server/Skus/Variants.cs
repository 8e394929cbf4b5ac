using GraphProducts.Server.Products;
using GraphProducts.Server.Upstreams.DecoNetwork;

namespace GraphProducts.Server.Skus;

/// <summary>
/// What a product comes in. A Scantrust product has one sku, its own; a DecoNetwork product has what its detail row says. Null: the detail row
/// is not there, because the product was deleted since its row was read. Nulls among its items are left out: they say nothing.
/// </summary>
internal static class Variants
{
    public static Size[]? SizesOf(Product product, DecoProduct? loaded) => product is DecoCatalogueProduct deco
        ? (deco.Detail ?? loaded) is { } detail
            ? [.. (detail.Sizes ?? []).OfType<DecoSize>().Select(size => new Size(size))]
            : null
        : [];

    public static Color[]? ColorsOf(Product product, DecoProduct? loaded) => product is DecoCatalogueProduct deco
        ? (deco.Detail ?? loaded) is { } detail
            ? [.. (detail.Colors ?? []).OfType<DecoColor>().Select(color => new Color(color.Id, color.Name))]
            : null
        : [];

    public static Sku[]? SkusOf(Product product, DecoProduct? loaded)
    {
        if (product is not DecoCatalogueProduct deco)
            return product.Sku.HasValue ? [new Sku(product, product.Sku)] : [];
        return (deco.Detail ?? loaded) is { } detail
            ? [.. (detail.Skus ?? []).OfType<DecoSku>().Select(row => new Sku(product, row.Sku, row, detail))]
            : null;
    }
}
