using GraphProducts.Server.Identity;
using GraphProducts.Server.Products;
using GraphProducts.Server.Upstreams.Json;
using GraphProducts.Server.Upstreams.Scantrust;

namespace GraphProducts.Server.Brands;

/// <summary>A brand as a row carries it.</summary>
internal abstract class Brand
{
    public abstract NodeId Id { get; }

    public abstract JsonText Name { get; }

    public virtual JsonText SourceId => default;

    public virtual JsonText Image => default;
}

/// <summary>At Scantrust, a brand is an object with an id.</summary>
internal sealed class ScantrustCatalogueBrand(ScantrustBrand brand) : Brand
{
    public override NodeId Id => new(GlobalIdKind.Brand, ProductSource.Scantrust, brand.Id.Or(brand.Name));

    public override JsonText SourceId => brand.Id;

    public override JsonText Name => brand.Name;

    public override JsonText Image => brand.Image;
}

/// <summary>At DecoNetwork, a brand is a name.</summary>
internal sealed class DecoCatalogueBrand(JsonText name) : Brand
{
    public override NodeId Id => new(GlobalIdKind.Brand, ProductSource.DecoNetwork, name);

    public override JsonText Name => name;
}
