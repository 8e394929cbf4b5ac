using GraphProducts.Server.Identity;
using GraphProducts.Server.Products;
using GraphProducts.Server.Upstreams.Scantrust;

namespace GraphProducts.Server.Campaigns;

/// <summary>The campaign of a Scantrust row.</summary>
internal sealed class Campaign(ScantrustCampaign campaign)
{
    public string Id => new GlobalId(GlobalIdKind.Campaign, ProductSource.Scantrust, campaign.Id ?? campaign.Name ?? "").ToString();

    public string? SourceId => campaign.Id;

    public string? Name => campaign.Name;

    public string? Description => campaign.Description;

    public bool? IsArchived => campaign.IsArchived;
}
