using GraphProducts.Server.Identity;
using GraphProducts.Server.Upstreams.Json;
using GraphProducts.Server.Upstreams.Scantrust;

namespace GraphProducts.Server.Products;

/// <summary>The company of a Scantrust row.</summary>
internal sealed class Company(ScantrustCompany company)
{
    public NodeId Id => new(GlobalIdKind.Company, ProductSource.Scantrust, company.Id.Or(company.Uuid).Or(company.Name));

    public JsonText SourceId => company.Id;

    public JsonText Uuid => company.Uuid;

    public JsonText Name => company.Name;
}
