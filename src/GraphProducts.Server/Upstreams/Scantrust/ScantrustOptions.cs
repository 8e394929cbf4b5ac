namespace GraphProducts.Server.Upstreams.Scantrust;

/// <summary>The configuration section <c>Scantrust</c>.</summary>
internal sealed class ScantrustOptions : UpstreamOptions
{
    public const string Section = nameof(UpstreamName.Scantrust);

    /// <summary>A UAT token with the permission <c>product_view</c>, without the word UAT. Required.</summary>
    public string Token { get; set; } = "";
}
