namespace GraphProducts.CompatibilitySubgraph;

internal sealed record Product(string Id, string Sku, string Package, ProductVariation Variation, ProductResearch[] Research)
{
    public ProductDimension? Dimensions { get; } = new("small", 1, "kg");

    public User? CreatedBy { get; } = Shop.Author;

    public string? Notes => null;
}

internal sealed record DeprecatedProduct(string Sku, string Package, string? Reason)
{
    public User? CreatedBy { get; } = Shop.Author;
}

internal sealed record ProductVariation(string Id);

internal sealed record ProductDimension(string? Size, double? Weight, string? Unit);

internal sealed record ProductResearch(CaseStudy Study, string? Outcome);

internal sealed record CaseStudy(string CaseNumber, string? Description);

internal sealed record User(string Email, string? Name, int? TotalProductsCreated, int YearsOfEmployment)
{
    public int? AverageProductsCreatedPerYear => YearsOfEmployment == 0 ? null : TotalProductsCreated / YearsOfEmployment;
}

internal sealed record Inventory(string Id)
{
    public DeprecatedProduct[] DeprecatedProducts { get; } = Shop.Deprecated;
}
