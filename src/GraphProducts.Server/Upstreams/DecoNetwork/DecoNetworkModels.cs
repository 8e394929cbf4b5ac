using System.Text.Json.Serialization;
using GraphProducts.Server.Upstreams.Json;

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
    public JsonText ProductId { get; set; }

    public JsonText ProductCode { get; set; }

    public JsonText ProductName { get; set; }

    public JsonText Supplier { get; set; }

    public JsonText Brand { get; set; }

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
    public JsonText Id { get; set; }

    public JsonText Name { get; set; }

    /// <summary>The categories above this one, from the top down. DecoNetwork nests them the other way round.</summary>
    [JsonConverter(typeof(DecoAncestorsConverter))]
    public DecoAncestor[] Ancestors { get; set; } = [];
}

internal readonly record struct DecoAncestor(JsonText Id, JsonText Name);

internal sealed record DecoSize
{
    public JsonText Id { get; set; }

    public JsonText Name { get; set; }

    public JsonText Code { get; set; }

    public DecoSizeOption[]? SubOptions { get; set; }
}

internal sealed record DecoSizeOption
{
    public JsonText Id { get; set; }

    public JsonText Name { get; set; }

    public JsonText Code { get; set; }
}

internal sealed record DecoColor
{
    public JsonText Id { get; set; }

    public JsonText Name { get; set; }
}

/// <summary>A variant. Its ids point into the sizes, sub-options and colours of the same product.</summary>
internal sealed record DecoSku
{
    public JsonText SizeId { get; set; }

    public JsonText SubsizeId { get; set; }

    public JsonText ColorId { get; set; }

    public JsonText Sku { get; set; }

    public JsonText Gtin { get; set; }

    public JsonText DnSkuId { get; set; }

    public decimal? Price { get; set; }

    public decimal? Cost { get; set; }
}
