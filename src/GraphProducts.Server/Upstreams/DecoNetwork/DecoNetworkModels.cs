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
    public string ProductId { get; set; } = null!;

    public string? ProductCode { get; set; }

    public string? ProductName { get; set; }

    public string? Supplier { get; set; }

    public string? Brand { get; set; }

    public bool? IsActive { get; set; }

    public DecoCategory[]? Categories { get; set; }

    /// <summary>In UTC, to the second.</summary>
    public DateTimeOffset? DateModified { get; set; }

    /// <summary>Null in a list row.</summary>
    public DecoSize[]? Sizes { get; set; }

    /// <summary>Null in a list row.</summary>
    public DecoColor[]? Colors { get; set; }

    /// <summary>Null in a list row.</summary>
    public DecoSku[]? Skus { get; set; }
}

internal sealed record DecoCategory
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    /// <summary>The categories above this one, from the top down. DecoNetwork nests them the other way round.</summary>
    [JsonConverter(typeof(DecoAncestorsConverter))]
    public DecoAncestor[] Ancestors { get; set; } = [];
}

internal readonly record struct DecoAncestor(string? Id, string? Name);

internal sealed record DecoSize
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Code { get; set; }

    public DecoSizeOption[]? SubOptions { get; set; }
}

internal sealed record DecoSizeOption
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Code { get; set; }
}

internal sealed record DecoColor
{
    public string? Id { get; set; }

    public string? Name { get; set; }
}

/// <summary>A variant. Its ids point into the sizes, sub-options and colours of the same product.</summary>
internal sealed record DecoSku
{
    public string? SizeId { get; set; }

    public string? SubsizeId { get; set; }

    public string? ColorId { get; set; }

    public string? Sku { get; set; }

    public string? Gtin { get; set; }

    public string? DnSkuId { get; set; }

    public decimal? Price { get; set; }

    public decimal? Cost { get; set; }
}
