using GraphProducts.Server.Identity;
using GraphProducts.Server.Products;

namespace GraphProducts.Server.Brands;

/// <summary>A brand as a row carries it: an object with an id at Scantrust, a name at DecoNetwork.</summary>
internal sealed class Brand(ProductSource source, string? sourceId, string? name, string? image)
{
    public string Id => new GlobalId(GlobalIdKind.Brand, source, sourceId ?? name ?? "").ToString();

    public string? SourceId => sourceId;

    public string? Name => name;

    public string? Image => image;
}
