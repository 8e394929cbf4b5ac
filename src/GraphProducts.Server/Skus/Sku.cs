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

    public SubSize? SubSize => row?.SubsizeId is { } id
        ? new SubSize(Find(FindSize()?.SubOptions, id, option => option.Id) ?? new DecoSizeOption { Id = id })
        : null;

    public Color? Color => row?.ColorId is { } id ? new Color(id, Find(detail?.Colors, id, color => color.Id)?.Name) : null;

    /// <summary>What the detail row does not list is known by its id alone.</summary>
    private DecoSize? FindSize() => row?.SizeId is { } id ? Find(detail?.Sizes, id, size => size.Id) ?? new DecoSize { Id = id } : null;

    private static T? Find<T>(T[]? items, string id, Func<T, string?> idOf)
        where T : class => items is null ? null : Array.Find(items, item => item is not null && idOf(item) == id);
}
