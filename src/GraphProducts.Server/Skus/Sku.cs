using GraphProducts.Server.Products;
using GraphProducts.Server.Upstreams.DecoNetwork;

namespace GraphProducts.Server.Skus;

/// <summary>A sku of a product. With <paramref name="row"/> it is a DecoNetwork variant; without, it is known by its code alone.</summary>
internal sealed class Sku(Product product, string? code, DecoSku? row = null, DecoProduct? detail = null)
{
    public Product Product => product;

    public string? Code => code;

    public string? Gtin => row?.Gtin;

    public decimal? Price => row?.Price;

    public decimal? Cost => row?.Cost;

    public string? SourceId => row?.DnSkuId;

    public Size? Size => FindSize() is { } size ? new Size(size) : null;

    public SubSize? SubSize => Find(FindSize()?.SubOptions, row?.SubsizeId, option => option.Id) is { } option ? new SubSize(option) : null;

    public Color? Color => Find(detail?.Colors, row?.ColorId, color => color.Id) is { } color ? new Color(color.Id, color.Name) : null;

    private DecoSize? FindSize() => Find(detail?.Sizes, row?.SizeId, size => size.Id);

    private static T? Find<T>(T[]? items, string? id, Func<T, string?> idOf)
        where T : class => id is null || items is null ? null : Array.Find(items, item => idOf(item) == id);
}
