using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.Server.Campaigns;

/// <summary>The C# behind schema/campaigns.graphql.</summary>
internal static class CampaignBindings
{
    public static SchemaBindings AddCampaigns(this SchemaBindings bindings) => bindings.Bind<Campaign>("Campaign");
}
