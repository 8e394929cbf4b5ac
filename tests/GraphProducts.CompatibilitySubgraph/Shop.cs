namespace GraphProducts.CompatibilitySubgraph;

/// <summary>The rows that the suite asks for.</summary>
internal static class Shop
{
    public static User Author { get; } = new("support@apollographql.com", "Jane Smith", TotalProductsCreated: 1337, YearsOfEmployment: 10);

    public static DeprecatedProduct[] Deprecated { get; } = [new("apollo-federation-v1", "@apollo/federation-v1", "Migrate to Federation V2")];

    public static ProductResearch[] Research { get; } =
        [new(new CaseStudy("1234", "Federation Study"), null), new(new CaseStudy("1235", "Studio Study"), null)];

    public static Product[] Products { get; } =
    [
        new("apollo-federation", "federation", "@apollo/federation", new ProductVariation("OSS"), [Research[0]]),
        new("apollo-studio", "studio", "", new ProductVariation("platform"), [Research[1]]),
    ];
}
