using System.Text.Json;
using GraphProducts.Server.Brands;
using GraphProducts.Server.Campaigns;
using GraphProducts.Server.Identity;
using GraphProducts.Server.Upstreams.Json;

namespace GraphProducts.Server.Products;

/// <summary>A product of the graph over a row of one upstream. Fields that the upstream does not have keep the default given here.</summary>
internal abstract class Product
{
    public abstract NodeId Id { get; }

    public abstract ProductSource Source { get; }

    public abstract JsonText SourceId { get; }

    public abstract JsonText Sku { get; }

    public abstract JsonText Name { get; }

    public abstract Brand? Brand { get; }

    public virtual JsonText Description => default;

    public virtual JsonText Label => default;

    public virtual JsonText Image => default;

    public virtual JsonText Supplier => default;

    public virtual Company? Company => null;

    public virtual Campaign? Campaign => null;

    public virtual Category[] Categories => [];

    public virtual bool? IsActive => null;

    public virtual bool? IsArchived => null;

    public virtual JsonText ClientUrl => default;

    public virtual DateTimeOffset? CreatedAt => null;

    public virtual DateTimeOffset? ModifiedAt => null;

    public virtual ProductCodes? Codes => null;

    public virtual JsonElement? SmartLabel => null;

    public virtual JsonText Uuid => default;
}

/// <summary>How many codes were made for a product.</summary>
internal sealed record ProductCodes(long? Total, long? Active, long? Blacklisted);
