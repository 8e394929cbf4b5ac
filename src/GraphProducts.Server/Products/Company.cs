using GraphProducts.Server.Identity;
using GraphProducts.Server.Upstreams.Scantrust;

namespace GraphProducts.Server.Products;

/// <summary>The company of a Scantrust row.</summary>
internal sealed class Company(ScantrustCompany company)
{
    public string Id => new GlobalId(GlobalIdKind.Company, ProductSource.Scantrust, company.Id ?? company.Uuid ?? company.Name ?? "").ToString();

    public string? SourceId => company.Id;

    public string? Uuid => company.Uuid;

    public string? Name => company.Name;
}
