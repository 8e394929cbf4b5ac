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

    /// <summary>
    /// The order that searches come in, if it is known: for <see cref="SortBy"/>, or for none sent. Cursors then find their place by it where the list
    /// has moved, and by id pages are read from the cursor's id on. The vendor publishes none, so by default it is unknown. A wrong one makes pages wrong.
    /// </summary>
    public DecoListOrder Order { get; set; }
}

/// <summary>An order of DecoNetwork's searches.</summary>
internal enum DecoListOrder
{
    Unknown,

    /// <summary>By product id, rising.</summary>
    Id,

    /// <summary>By date modified, newest first.</summary>
    NewestFirst,
}
