using System.Text.Json;
using GraphProducts.Server.Brands;
using GraphProducts.Server.Campaigns;
using GraphProducts.Server.Identity;
using GraphProducts.Server.Upstreams.Json;
using GraphProducts.Server.Upstreams.Scantrust;

namespace GraphProducts.Server.Products;

/// <summary>A row of Scantrust's list as a product of the graph.</summary>
internal sealed class ScantrustCatalogueProduct(ScantrustProduct row) : Product
{
    public override NodeId Id => row.Sku.HasValue
        ? new NodeId(GlobalIdKind.Product, ProductSource.Scantrust, row.Sku)
        : new NodeId(GlobalIdKind.ProductWithoutSku, ProductSource.Scantrust, row.Id);

    public override ProductSource Source => ProductSource.Scantrust;

    public override JsonText SourceId => row.Id;

    public override JsonText Sku => row.Sku;

    public override JsonText Name => row.Name;

    public override Brand? Brand => row.Brand is { } brand ? new ScantrustCatalogueBrand(brand) : null;

    public override JsonText Description => row.Description;

    public override JsonText Label => row.Label;

    public override JsonText Image => row.Image;

    public override Company? Company => row.Company is { } company ? new Company(company) : null;

    public override Campaign? Campaign => row.Campaign is { } campaign ? new Campaign(campaign) : null;

    public override bool? IsArchived => row.IsArchived;

    public override JsonText ClientUrl => row.ClientUrl.HasValue ? row.ClientUrl : default;

    public override DateTimeOffset? CreatedAt => row.CreationDate;

    public override ProductCodes Codes => new(row.CodeCount, row.ActiveCodeCount, row.BlacklistedCodeCount);

    public override JsonElement? SmartLabel => row.Smartlabel is { ValueKind: not JsonValueKind.Null } label ? label : null;

    public override JsonText Uuid => row.Uuid;
}
