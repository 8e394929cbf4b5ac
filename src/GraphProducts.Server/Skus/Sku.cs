using GraphProducts.Server.Products;
using GraphProducts.Server.Upstreams.DecoNetwork;
using GraphProducts.Server.Upstreams.Json;

namespace GraphProducts.Server.Skus;

/// <summary>A sku of a product. With <paramref name="row"/> it is a DecoNetwork variant; without, it is known by its code alone.</summary>
internal sealed class Sku(Product product, JsonText code, DecoSku? row = null, DecoProduct? detail = null)
{
    public Product Product => product;

    public JsonText Code => code;

    public JsonText Gtin => row?.Gtin ?? default;

    public decimal? Price => row?.Price;

    public decimal? Cost => row?.Cost;

    public JsonText SourceId => row?.DnSkuId ?? default;

    public Size? Size => FindSize() is { } size ? new Size(size) : null;

    public SubSize? SubSize => Find(FindSize()?.SubOptions, row?.SubsizeId ?? default, option => option.Id) is { } option ? new SubSize(option) : null;

    public Color? Color => Find(detail?.Colors, row?.ColorId ?? default, color => color.Id) is { } color ? new Color(color.Id, color.Name) : null;

    private DecoSize? FindSize() => Find(detail?.Sizes, row?.SizeId ?? default, size => size.Id);

    private static T? Find<T>(T[]? items, JsonText id, Func<T, JsonText> idOf)
        where T : class => id.IsNull || items is null ? null : Array.Find(items, item => idOf(item).Equals(id));
}
