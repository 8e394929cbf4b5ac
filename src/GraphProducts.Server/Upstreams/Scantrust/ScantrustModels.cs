using System.Text.Json;
using System.Text.Json.Serialization;

namespace GraphProducts.Server.Upstreams.Scantrust;

/// <summary>One window of Scantrust's product list.</summary>
/// <param name="Limit">How many rows to ask for, at least 1. Scantrust may give fewer.</param>
/// <param name="Offset">How many rows to leave out, from the newest on.</param>
/// <param name="IsArchived">The archived list instead of the active one; they are disjoint.</param>
/// <param name="SkuExact">Only the product with this SKU.</param>
internal readonly record struct ScantrustListRequest(int Limit, int Offset = 0, bool IsArchived = false, string? SkuExact = null);

/// <summary>A window as Scantrust gave it. Its length is <c>Results.Length</c>, which may be less than was asked for.</summary>
internal sealed record ScantrustPage
{
    public static ScantrustPage Empty { get; } = new() { Count = 0, Results = [] };

    /// <summary>How many rows the whole list has. Never null in a page that the client answers.</summary>
    public long? Count { get; init; }

    /// <summary>The address of the next window. It is never called: only whether it is there matters.</summary>
    public string? Next { get; init; }

    public ScantrustProduct[] Results { get; init; } = null!;

    [JsonIgnore]
    public bool HasNext => Next is not null;
}

/// <summary>A row of the product list. Whatever is not the id may be missing.</summary>
internal sealed record ScantrustProduct
{
    public string Id { get; init; } = null!;

    public string? Uuid { get; init; }

    /// <summary>Unique within the company.</summary>
    public string? Sku { get; init; }

    public string? Image { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    public string? Label { get; init; }

    public ScantrustBrand? Brand { get; init; }

    public ScantrustCompany? Company { get; init; }

    public DateTimeOffset? CreationDate { get; init; }

    /// <summary>May be the empty string.</summary>
    public string? ClientUrl { get; init; }

    public bool? IsArchived { get; init; }

    public long? CodeCount { get; init; }

    public long? ActiveCodeCount { get; init; }

    public long? BlacklistedCodeCount { get; init; }

    public ScantrustCampaign? Campaign { get; init; }

    /// <summary>Null wherever it has been seen in public; what it holds otherwise is not documented.</summary>
    public JsonElement? Smartlabel { get; init; }
}

internal sealed record ScantrustBrand
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Image { get; init; }
}

internal sealed record ScantrustCompany
{
    public string? Id { get; init; }

    public string? Uuid { get; init; }

    public string? Name { get; init; }
}

internal sealed record ScantrustCampaign
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    public bool? IsArchived { get; init; }
}
