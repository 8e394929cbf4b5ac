using GraphProducts.Server.Products;
using GraphProducts.Server.Upstreams.DecoNetwork;
using GraphProducts.Server.Upstreams.Json;

namespace GraphProducts.Server.Skus;

/// <summary>
/// What a product comes in. A Scantrust product has one sku, its own; a DecoNetwork product has what its detail row says. Null: the detail row
/// is not there, because the product was deleted since its row was read. Nulls among its items are left out: they say nothing.
/// </summary>
internal static class Variants
{
    public static Size[]? SizesOf(Product product, DecoProduct? loaded) => product is DecoCatalogueProduct deco
        ? (deco.Detail ?? loaded) is { } detail
            ? Array.ConvertAll(WithoutNulls(detail.Sizes), static size => new Size(size))
            : null
        : [];

    public static Color[]? ColorsOf(Product product, DecoProduct? loaded) => product is DecoCatalogueProduct deco
        ? (deco.Detail ?? loaded) is { } detail
            ? Array.ConvertAll(WithoutNulls(detail.Colors), static color => new Color(color.Id, color.Name))
            : null
        : [];

    public static Sku[]? SkusOf(Product product, DecoProduct? loaded)
    {
        if (product is not DecoCatalogueProduct deco)
            return product.Sku.HasValue ? [new Sku(product)] : [];
        if ((deco.Detail ?? loaded) is not { } detail)
            return null;
        var rows = WithoutNulls(detail.Skus);
        var skus = new Sku[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            skus[i] = new Sku(product, rows[i], detail);
        return skus;
    }

    /// <summary>The sku of a product that was found by its id, which needs no further read, by the sku's own identifier.</summary>
    public static Sku? Find(Product product, string sourceId)
    {
        JsonText wanted = sourceId;
        return Array.Find(SkusOf(product, loaded: null) ?? [], sku => sku.SourceId.Equals(wanted));
    }

    /// <summary>Mostly the very array: a null in it is rare.</summary>
    private static T[] WithoutNulls<T>(T[]? rows)
        where T : class => rows is null ? [] : Array.IndexOf(rows, null) < 0 ? rows : [.. rows.OfType<T>()];
}
