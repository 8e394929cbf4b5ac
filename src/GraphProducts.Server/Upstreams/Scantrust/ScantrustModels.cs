using System.Text.Json;
using System.Text.Json.Serialization;
using GraphProducts.Server.Upstreams.Json;

namespace GraphProducts.Server.Upstreams.Scantrust;

/// <summary>One window of Scantrust's product list.</summary>
/// <param name="Limit">How many rows to ask for, at least 1. Scantrust may give fewer.</param>
/// <param name="Offset">How many rows to leave out, from the newest on.</param>
/// <param name="IsArchived">The archived list instead of the active one; they are disjoint.</param>
/// <param name="SkuExact">Only the product with this SKU.</param>
internal readonly record struct ScantrustListRequest(int Limit, int Offset = 0, bool IsArchived = false, string? SkuExact = null);

/// <summary>A window as Scantrust gave it. Its length is <c>Results.Length</c>, which may be less than was asked for.</summary>
/// <remarks>
/// The rows of both upstreams have setters, although only the JSON reader uses them: for init accessors it collects the values of each row
/// in an array of objects first, which takes a third longer.
/// </remarks>
internal sealed record ScantrustPage
{
    public static ScantrustPage Empty { get; } = new() { Count = 0, Results = [] };

    /// <summary>How many rows the whole list has. Never null in a page that the client answers.</summary>
    public long? Count { get; set; }

    /// <summary>The address of the next window. It is never called: only whether it is there matters.</summary>
    public string? Next { get; set; }

    public ScantrustProduct[] Results { get; set; } = null!;

    [JsonIgnore]
    public bool HasNext => !string.IsNullOrEmpty(Next);
}

/// <summary>A row of the product list. Whatever is not the id may be missing.</summary>
internal sealed record ScantrustProduct
{
    public JsonText Id { get; set; }

    public JsonText Uuid { get; set; }

    /// <summary>Unique within the company.</summary>
    public JsonText Sku { get; set; }

    public JsonText Image { get; set; }

    public JsonText Name { get; set; }

    public JsonText Description { get; set; }

    public JsonText Label { get; set; }

    public ScantrustBrand? Brand { get; set; }

    public ScantrustCompany? Company { get; set; }

    public DateTimeOffset? CreationDate { get; set; }

    /// <summary>May be the empty string.</summary>
    public JsonText ClientUrl { get; set; }

    public bool? IsArchived { get; set; }

    public long? CodeCount { get; set; }

    public long? ActiveCodeCount { get; set; }

    public long? BlacklistedCodeCount { get; set; }

    public ScantrustCampaign? Campaign { get; set; }

    /// <summary>Null wherever it has been seen in public; what it holds otherwise is not documented.</summary>
    public JsonElement? Smartlabel { get; set; }
}

internal sealed record ScantrustBrand
{
    public JsonText Id { get; set; }

    public JsonText Name { get; set; }

    public JsonText Image { get; set; }
}

internal sealed record ScantrustCompany
{
    public JsonText Id { get; set; }

    public JsonText Uuid { get; set; }

    public JsonText Name { get; set; }
}

internal sealed record ScantrustCampaign
{
    public JsonText Id { get; set; }

    public JsonText Name { get; set; }

    public JsonText Description { get; set; }

    public bool? IsArchived { get; set; }
}
