using GraphProducts.Server.Brands;
using GraphProducts.Server.Identity;
using GraphProducts.Server.Upstreams.DecoNetwork;

namespace GraphProducts.Server.Products;

/// <summary>A row of DecoNetwork, from a search or from a detail read, as a product of the graph.</summary>
internal sealed class DecoCatalogueProduct(DecoProduct row, bool isDetail) : Product
{
    /// <summary>The detail row when the product was read as one; null when sizes, colours and skus are still to be loaded.</summary>
    public DecoProduct? Detail => isDetail ? row : null;

    public override string Id => new GlobalId(GlobalIdKind.Product, ProductSource.DecoNetwork, row.ProductId).ToString();

    public override ProductSource Source => ProductSource.DecoNetwork;

    public override string SourceId => row.ProductId;

    public override string? Sku => row.ProductCode;

    public override string? Name => row.ProductName;

    public override Brand? Brand => row.Brand is { Length: > 0 } brand ? new Brand(ProductSource.DecoNetwork, null, brand, null) : null;

    public override string? Supplier => row.Supplier;

    public override Category[] Categories => row.Categories is { } categories ? [.. categories.OfType<DecoCategory>().Select(Category.Of)] : [];

    public override bool? IsActive => row.IsActive;

    public override DateTimeOffset? ModifiedAt => row.DateModified;
}
