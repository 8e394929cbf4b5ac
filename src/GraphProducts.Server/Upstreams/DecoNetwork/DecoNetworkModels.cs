using System.Text.Json.Serialization;

namespace GraphProducts.Server.Upstreams.DecoNetwork;

/// <summary>One window of the products that match.</summary>
/// <param name="Products">The rows of the window, without sizes, colours and SKUs.</param>
/// <param name="Total">How many products match in all.</param>
internal sealed record DecoProductPage(DecoProduct[] Products, long Total);

/// <summary>What <c>get</c> came to. An asked id that is in neither dictionary does not exist.</summary>
/// <param name="Found">The detail rows by product id.</param>
/// <param name="Failed">The ids that could not be told to exist or not, each with its reason. Empty as a rule.</param>
internal sealed record DecoProductsById(
    IReadOnlyDictionary<string, DecoProduct> Found, IReadOnlyDictionary<string, UpstreamFailure> Failed);

/// <summary>A product. Whatever is not the id may be missing.</summary>
internal sealed record DecoProduct
{
    public string ProductId { get; init; } = null!;

    public string? ProductCode { get; init; }

    public string? ProductName { get; init; }

    public string? Supplier { get; init; }

    public string? Brand { get; init; }

    public bool? IsActive { get; init; }

    public DecoCategory[]? Categories { get; init; }

    /// <summary>In UTC, to the second.</summary>
    public DateTimeOffset? DateModified { get; init; }

    /// <summary>Null in a list row.</summary>
    public DecoSize[]? Sizes { get; init; }

    /// <summary>Null in a list row.</summary>
    public DecoColor[]? Colors { get; init; }

    /// <summary>Null in a list row.</summary>
    public DecoSku[]? Skus { get; init; }
}

internal sealed record DecoCategory
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>The categories above this one, from the top down. DecoNetwork nests them the other way round.</summary>
    [JsonConverter(typeof(DecoAncestorsConverter))]
    public DecoAncestor[] Ancestors { get; init; } = [];
}

internal readonly record struct DecoAncestor(string? Id, string? Name);

internal sealed record DecoSize
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Code { get; init; }

    public DecoSizeOption[]? SubOptions { get; init; }
}

internal sealed record DecoSizeOption
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Code { get; init; }
}

internal sealed record DecoColor
{
    public string? Id { get; init; }

    public string? Name { get; init; }
}

/// <summary>A variant. Its ids point into the sizes, sub-options and colours of the same product.</summary>
internal sealed record DecoSku
{
    public string? SizeId { get; init; }

    public string? SubsizeId { get; init; }

    public string? ColorId { get; init; }

    public string? Sku { get; init; }

    public string? Gtin { get; init; }

    public string? DnSkuId { get; init; }

    public decimal? Price { get; init; }

    public decimal? Cost { get; init; }
}
