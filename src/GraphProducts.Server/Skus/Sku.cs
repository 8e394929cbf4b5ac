using GraphProducts.Server.Products;
using GraphProducts.Server.Upstreams.DecoNetwork;
using GraphProducts.Server.Upstreams.Json;

namespace GraphProducts.Server.Skus;

/// <summary>A sku of a product. With <paramref name="row"/> it is a DecoNetwork variant; without, it is the product's own, known by its code alone.</summary>
internal sealed class Sku(Product product, DecoSku? row = null, DecoProduct? detail = null)
{
    public Product Product => product;

    public JsonText Code => row?.Sku ?? product.Sku;

    public JsonText Gtin => row?.Gtin ?? default;

    public JsonAmount Price => row?.Price ?? default;

    public JsonAmount Cost => row?.Cost ?? default;

    public JsonText SourceId => row?.DnSkuId ?? (product.Source == ProductSource.Scantrust ? product.SourceId : default);

    public Size? Size => FindSize() is { } size ? new Size(size) : null;

    public SubSize? SubSize => row is { SubsizeId: { IsNull: false } id }
        ? new SubSize(Find(FindSize()?.SubOptions, id, option => option.Id) ?? new DecoSizeOption { Id = id })
        : null;

    public Color? Color => row is { ColorId: { IsNull: false } id } ? new Color(id, Find(detail?.Colors, id, color => color.Id)?.Name ?? default) : null;

    /// <summary>What the detail row does not list is known by its id alone.</summary>
    private DecoSize? FindSize() => row is { SizeId: { IsNull: false } id } ? Find(detail?.Sizes, id, size => size.Id) ?? new DecoSize { Id = id } : null;

    private static T? Find<T>(T[]? items, JsonText id, Func<T, JsonText> idOf)
        where T : class => items is null ? null : Array.Find(items, item => item is not null && idOf(item).Equals(id));
}
