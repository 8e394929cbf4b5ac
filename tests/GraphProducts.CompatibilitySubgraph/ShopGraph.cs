using GraphProducts.GraphQL;
using GraphProducts.GraphQL.Federation;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.CompatibilitySubgraph;

/// <summary>The C# behind products.graphql.</summary>
internal static class ShopGraph
{
    public static GraphQLService CreateService(GraphQLOptions options)
    {
        using var stream = typeof(ShopGraph).Assembly.GetManifestResourceStream("products.graphql")!;
        using var reader = new StreamReader(stream);
        var subgraph = Subgraph.Build([Source.FromString(reader.ReadToEnd(), "products.graphql")]);
        return GraphQLService.Create(subgraph.Schema, Bindings().AddSubgraph(subgraph, Entities()), options);
    }

    private static SchemaBindings Bindings() => new SchemaBindings()
        .BindQuery(query => query
            .Read("product", (_, arguments) => Array.Find(Shop.Products, product => product.Id == arguments.Get<string>("id")))
            .Read("deprecatedProduct", (_, arguments) => FindDeprecated(arguments.Get<string>("sku"), arguments.Get<string>("package"))))
        .Bind<Product>("Product")
        .Bind<DeprecatedProduct>("DeprecatedProduct")
        .Bind<ProductVariation>("ProductVariation")
        .Bind<ProductDimension>("ProductDimension")
        .Bind<ProductResearch>("ProductResearch")
        .Bind<CaseStudy>("CaseStudy")
        .Bind<User>("User")
        .Bind<Inventory>("Inventory");

    private static EntityBindings Entities() => new EntityBindings()
        .Bind<Product>("Product", product => product
            .Read("id", reference => Array.Find(Shop.Products, it => it.Id == reference.Get<string>("id")))
            .Read("sku package", reference => Array.Find(
                Shop.Products, it => it.Sku == reference.Get<string>("sku") && it.Package == reference.Get<string>("package")))
            .Read("sku variation { id }", reference => Array.Find(
                Shop.Products, it => it.Sku == reference.Get<string>("sku") && it.Variation.Id == reference.Get<string>("variation.id"))))
        .Bind<DeprecatedProduct>("DeprecatedProduct", product => product
            .Read("sku package", reference => FindDeprecated(reference.Get<string>("sku"), reference.Get<string>("package"))))
        .Bind<ProductResearch>("ProductResearch", research => research
            .Read("study { caseNumber }", reference => Array.Find(Shop.Research, it => it.Study.CaseNumber == reference.Get<string>("study.caseNumber"))))
        .Bind<User>("User", user => user.Read("email", ReadUser))
        .Bind<Inventory>("Inventory", inventory => inventory.Read("id", reference => new Inventory(reference.Get<string>("id")!)));

    // What the average requires comes with the reference; asked for the name alone, it does not.
    private static User? ReadUser(Reference reference) => reference.Get<string>("email") == Shop.Author.Email
        ? Shop.Author with
        {
            TotalProductsCreated = reference.Get<int?>("totalProductsCreated") ?? Shop.Author.TotalProductsCreated,
            YearsOfEmployment = reference.Get<int?>("yearsOfEmployment") ?? Shop.Author.YearsOfEmployment,
        }
        : null;

    private static DeprecatedProduct? FindDeprecated(string? sku, string? package) =>
        Array.Find(Shop.Deprecated, product => product.Sku == sku && product.Package == package);
}
