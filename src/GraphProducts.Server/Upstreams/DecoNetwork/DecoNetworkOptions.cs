using System.Globalization;

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

    /// <summary>
    /// The numbers that are sent as <c>sortby</c>, by the name of the order that they give (<see cref="DecoOrder"/>). What the numbers mean is
    /// not published, so whoever has found one out says it here; an order without a number is refused.
    /// </summary>
    public Dictionary<string, string> SortBy { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The order, one of <see cref="SortBy"/>, of searches that ask for none. Knowing it, pages can be realigned when the list has moved.
    /// Null: DecoNetwork's own, which nobody knows, and no <c>sortby</c> is sent.
    /// </summary>
    public string? DefaultOrder { get; set; }

    /// <summary>The number that gives an order, or null where configuration has none.</summary>
    public int? NumberOf(DecoOrder order) =>
        SortBy.TryGetValue(order.Name, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
