using GraphProducts.Server.Identity;
using GraphProducts.Server.Products;
using GraphProducts.Server.Upstreams.Json;
using GraphProducts.Server.Upstreams.Scantrust;

namespace GraphProducts.Server.Campaigns;

/// <summary>The campaign of a Scantrust row.</summary>
internal sealed class Campaign(ScantrustCampaign campaign)
{
    public NodeId Id => new(GlobalIdKind.Campaign, ProductSource.Scantrust, campaign.Id.Or(campaign.Name));

    public JsonText SourceId => campaign.Id;

    public JsonText Name => campaign.Name;

    public JsonText Description => campaign.Description;

    public bool? IsArchived => campaign.IsArchived;
}
