using GraphProducts.Simulator.Upstreams;

namespace GraphProducts.Simulator.Scantrust;

/// <summary>How Scantrust behaves where its documentation is silent. The defaults are the strict or documented choice.</summary>
public sealed record ScantrustSwitches
{
    /// <summary>What happens to parameters that are not documented.</summary>
    public ScantrustUnknownParameters UnknownParameters { get; init; }

    /// <summary>The largest page, or null for none.</summary>
    public int? MaximumLimit { get; init; }

    /// <summary>A limit above <see cref="MaximumLimit"/>: fewer rows, or 400.</summary>
    public OverLimit OverLimit { get; init; }

    /// <summary>Requests within any 60 seconds before 429, or null for no quota; the vendor's own is 3000.</summary>
    public int? QuotaPerMinute { get; init; }

    /// <summary>Whether and how 429 carries a <c>Retry-After</c> header.</summary>
    public RetryAfterForm RetryAfter { get; init; }

    /// <summary>The body of a 400.</summary>
    public ScantrustErrorShape ErrorShape { get; init; }

    /// <summary>Whether <c>sku__exact</c> ignores case, as some databases compare.</summary>
    public bool IgnoreCase { get; init; }

    internal IEnumerable<string> Complaints()
    {
        if (MaximumLimit < 1)
            yield return $"Scantrust's maximumLimit is {MaximumLimit}; it must be positive, or null for none.";
        if (QuotaPerMinute < 0)
            yield return $"Scantrust's quotaPerMinute is {QuotaPerMinute}; it must not be negative, and is null for none.";
    }
}

/// <summary>What happens to parameters that are not documented.</summary>
public enum ScantrustUnknownParameters
{
    /// <summary>400.</summary>
    Refuse,

    /// <summary>They change nothing.</summary>
    Ignore,
}

/// <summary>The body of a 400; both are documented.</summary>
public enum ScantrustErrorShape
{
    /// <summary><c>{"limit":["..."]}</c></summary>
    Field,

    /// <summary><c>{"detail":"..."}</c></summary>
    Detail,
}
