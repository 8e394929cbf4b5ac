using System.Text.Json;
using GraphProducts.Server.Upstreams.Json;

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
    private static readonly JsonNames s_names = new("count", "next", "results");

    public static ScantrustPage Empty { get; } = new() { Count = 0, Results = [] };

    /// <summary>How many rows the whole list has. Never null in a page that the client answers.</summary>
    public long? Count { get; set; }

    /// <summary>The address of the next window. It is never called: only whether it is there matters.</summary>
    public JsonText Next { get; set; }

    public ScantrustProduct[] Results { get; set; } = null!;

    public bool HasNext => Next.HasValue;

    public static ScantrustPage Read(ref JsonScan scan)
    {
        var page = new ScantrustPage();
        for (var property = -1; scan.NextProperty(s_names, ref property);)
        {
            switch (property)
            {
                case 0: page.Count = scan.Number(); break;
                case 1: page.Next = scan.Text(); break;
                case 2: page.Results = scan.Array(ScantrustProduct.Read)!; break;
            }
        }

        return page;
    }
}

/// <summary>A row of the product list. Whatever is not the id may be missing.</summary>
internal sealed record ScantrustProduct
{
    private static readonly JsonNames s_names = new(
        "id", "uuid", "sku", "image", "name", "description", "label", "brand", "company", "creation_date", "client_url", "is_archived",
        "code_count", "active_code_count", "blacklisted_code_count", "campaign", "smartlabel");

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

    public static ScantrustProduct Read(ref JsonScan scan)
    {
        var product = new ScantrustProduct();
        for (var property = -1; scan.NextProperty(s_names, ref property);)
            product.Take(property, ref scan);
        return product;
    }

    private void Take(int property, ref JsonScan scan)
    {
        switch (property)
        {
            case 0: Id = scan.Text(); break;
            case 1: Uuid = scan.Text(); break;
            case 2: Sku = scan.Text(); break;
            case 3: Image = scan.Text(); break;
            case 4: Name = scan.Text(); break;
            case 5: Description = scan.Text(); break;
            case 6: Label = scan.Text(); break;
            case 7: Brand = scan.Object(ScantrustBrand.Read); break;
            case 8: Company = scan.Object(ScantrustCompany.Read); break;
            case 9: CreationDate = scan.Time(); break;
            case 10: ClientUrl = scan.Text(); break;
            case 11: IsArchived = scan.Flag(); break;
            case 12: CodeCount = scan.Number(); break;
            case 13: ActiveCodeCount = scan.Number(); break;
            case 14: BlacklistedCodeCount = scan.Number(); break;
            case 15: Campaign = scan.Object(ScantrustCampaign.Read); break;
            case 16: Smartlabel = scan.Any(); break;
        }
    }
}

internal sealed record ScantrustBrand
{
    private static readonly JsonNames s_names = new("id", "name", "image");

    public JsonText Id { get; set; }

    public JsonText Name { get; set; }

    public JsonText Image { get; set; }

    public static ScantrustBrand Read(ref JsonScan scan)
    {
        var brand = new ScantrustBrand();
        for (var property = -1; scan.NextProperty(s_names, ref property);)
        {
            switch (property)
            {
                case 0: brand.Id = scan.Text(); break;
                case 1: brand.Name = scan.Text(); break;
                case 2: brand.Image = scan.Text(); break;
            }
        }

        return brand;
    }
}

internal sealed record ScantrustCompany
{
    private static readonly JsonNames s_names = new("id", "uuid", "name");

    public JsonText Id { get; set; }

    public JsonText Uuid { get; set; }

    public JsonText Name { get; set; }

    public static ScantrustCompany Read(ref JsonScan scan)
    {
        var company = new ScantrustCompany();
        for (var property = -1; scan.NextProperty(s_names, ref property);)
        {
            switch (property)
            {
                case 0: company.Id = scan.Text(); break;
                case 1: company.Uuid = scan.Text(); break;
                case 2: company.Name = scan.Text(); break;
            }
        }

        return company;
    }
}

internal sealed record ScantrustCampaign
{
    private static readonly JsonNames s_names = new("id", "name", "description", "is_archived");

    public JsonText Id { get; set; }

    public JsonText Name { get; set; }

    public JsonText Description { get; set; }

    public bool? IsArchived { get; set; }

    public static ScantrustCampaign Read(ref JsonScan scan)
    {
        var campaign = new ScantrustCampaign();
        for (var property = -1; scan.NextProperty(s_names, ref property);)
        {
            switch (property)
            {
                case 0: campaign.Id = scan.Text(); break;
                case 1: campaign.Name = scan.Text(); break;
                case 2: campaign.Description = scan.Text(); break;
                case 3: campaign.IsArchived = scan.Flag(); break;
            }
        }

        return campaign;
    }
}
