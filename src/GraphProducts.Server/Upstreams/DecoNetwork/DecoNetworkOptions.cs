namespace GraphProducts.Server.Upstreams.DecoNetwork;

/// <summary>The configuration section <c>DecoNetwork</c>.</summary>
internal sealed class DecoNetworkOptions : UpstreamOptions
{
    public const string Section = nameof(UpstreamName.DecoNetwork);

    /// <summary>The user that the API is enabled for. Required.</summary>
    public string Username { get; set; } = "";

    /// <summary>That user's password. Required.</summary>
    public string Password { get; set; } = "";

    /// <summary>The ISO 4217 code of the currency that the shop's prices are in; DecoNetwork does not say. Null: unknown.</summary>
    public string? Currency { get; set; }

    /// <summary>The number that is sent as <c>sortby</c>. What the numbers mean is not published, so by default none is sent.</summary>
    public int? SortBy { get; set; }
}
