using GraphProducts.Server.Identity;
using GraphProducts.Server.Products;
using GraphProducts.Server.Upstreams.Json;

namespace GraphProducts.Server.Brands;

/// <summary>A brand as a row carries it: an object with an id at Scantrust, a name at DecoNetwork.</summary>
internal sealed class Brand(ProductSource source, JsonText sourceId, JsonText name, JsonText image)
{
    public NodeId Id => new(GlobalIdKind.Brand, source, sourceId.Or(name));

    public JsonText SourceId => sourceId;

    public JsonText Name => name;

    public JsonText Image => image;
}
