using System.Text.Json;
using GraphProducts.Server.Brands;
using GraphProducts.Server.Campaigns;
using GraphProducts.Server.Identity;
using GraphProducts.Server.Upstreams.Scantrust;

namespace GraphProducts.Server.Products;

/// <summary>A row of Scantrust's list as a product of the graph.</summary>
internal sealed class ScantrustCatalogueProduct(ScantrustProduct row) : Product
{
    public override string Id => (row.Sku is { Length: > 0 } sku
        ? new GlobalId(GlobalIdKind.Product, ProductSource.Scantrust, sku)
        : new GlobalId(GlobalIdKind.ProductWithoutSku, ProductSource.Scantrust, row.Id)).ToString();

    public override ProductSource Source => ProductSource.Scantrust;

    public override string SourceId => row.Id;

    public override string? Sku => row.Sku;

    public override string? Name => row.Name;

    public override Brand? Brand => row.Brand is { } brand ? new Brand(ProductSource.Scantrust, brand.Id, brand.Name, brand.Image) : null;

    public override string? Description => row.Description;

    public override string? Label => row.Label;

    public override string? Image => row.Image;

    public override Company? Company => row.Company is { } company ? new Company(company) : null;

    public override Campaign? Campaign => row.Campaign is { } campaign ? new Campaign(campaign) : null;

    public override bool? IsArchived => row.IsArchived;

    public override string? ClientUrl => row.ClientUrl is { Length: > 0 } url ? url : null;

    public override DateTimeOffset? CreatedAt => row.CreationDate;

    public override ProductCodes Codes => new(row.CodeCount, row.ActiveCodeCount, row.BlacklistedCodeCount);

    public override JsonElement? SmartLabel => row.Smartlabel is { ValueKind: not JsonValueKind.Null } label ? label : null;

    public override string? Uuid => row.Uuid;
}
