using GraphProducts.Server.Brands;
using GraphProducts.Server.Identity;
using GraphProducts.Server.Upstreams.DecoNetwork;
using GraphProducts.Server.Upstreams.Json;

namespace GraphProducts.Server.Products;

/// <summary>A row of DecoNetwork, from a search or from a detail read, as a product of the graph.</summary>
internal sealed class DecoCatalogueProduct(DecoProduct row, bool isDetail) : Product
{
    /// <summary>The detail row when the product was read as one; null when sizes, colours and skus are still to be loaded.</summary>
    public DecoProduct? Detail => isDetail ? row : null;

    public override NodeId Id => new(GlobalIdKind.Product, ProductSource.DecoNetwork, row.ProductId);

    public override ProductSource Source => ProductSource.DecoNetwork;

    public override JsonText SourceId => row.ProductId;

    public override JsonText Sku => row.ProductCode;

    public override JsonText Name => row.ProductName;

    public override Brand? Brand => row.Brand.HasValue ? new DecoCatalogueBrand(row.Brand) : null;

    public override JsonText Supplier => row.Supplier;

    public override Category[] Categories => row.Categories is { } categories ? [.. categories.OfType<DecoCategory>().Select(Category.Of)] : [];

    public override bool? IsActive => row.IsActive;

    public override DateTimeOffset? ModifiedAt => row.DateModified;
}
