using System.Text.Json;
using GraphProducts.Server.Brands;
using GraphProducts.Server.Campaigns;

namespace GraphProducts.Server.Products;

/// <summary>A product of the graph over a row of one upstream. Fields that the upstream does not have keep the default given here.</summary>
internal abstract class Product
{
    public abstract string Id { get; }

    public abstract ProductSource Source { get; }

    public abstract string SourceId { get; }

    public abstract string? Sku { get; }

    public abstract string? Name { get; }

    public abstract Brand? Brand { get; }

    public virtual string? Description => null;

    public virtual string? Label => null;

    public virtual string? Image => null;

    public virtual string? Supplier => null;

    public virtual Company? Company => null;

    public virtual Campaign? Campaign => null;

    public virtual Category[] Categories => [];

    public virtual bool? IsActive => null;

    public virtual bool? IsArchived => null;

    public virtual string? ClientUrl => null;

    public virtual DateTimeOffset? CreatedAt => null;

    public virtual DateTimeOffset? ModifiedAt => null;

    public virtual ProductCodes? Codes => null;

    public virtual JsonElement? SmartLabel => null;

    public virtual string? Uuid => null;
}

/// <summary>How many codes were made for a product.</summary>
internal sealed record ProductCodes(long? Total, long? Active, long? Blacklisted);
