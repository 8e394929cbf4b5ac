using GraphProducts.GraphQL.Federation;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.ReviewsSubgraph;

/// <summary>The subgraph of the folder schema, for both families of gateways, and the C# behind it.</summary>
internal static class ReviewsGraph
{
    private const string SdlField = "extend type Query { \"This schema's SDL with stitching directives.\" _sdl: String! }";

    public static Subgraph Subgraph { get; } = Subgraph.Build(
        [With("federation.graphql")], new SubgraphOptions { Unlisted = [Source.FromString(SdlField)] });

    private static string StitchingSdl { get; } = Printer.Print(With("stitching.graphql"));

    public static SchemaBindings Bind() => new SchemaBindings()
        .BindQuery(query => query
            .Read("latestReviews", (_, arguments) => Array.ConvertAll(arguments.Get<string[]>("of")!, id => new Product(id).LatestReview))
            .Read("reviewedProducts", (_, arguments) => Array.ConvertAll(arguments.Get<string[]>("ids")!, id => new Product(id)))
            .Read("stockedSkus", (_, arguments) => Array.ConvertAll(arguments.Get<string[]>("codes")!, code => new Sku(code)))
            .Read("ratedBrands", (_, arguments) => Array.ConvertAll(arguments.Get<string[]>("ids")!, id => new Brand(id)))
            .Read("_sdl", _ => StitchingSdl))
        .Bind<Product>("Product")
        .Bind<Review>("Review")
        .Bind<Sku>("Sku")
        .Bind<Stock>("Stock")
        .Bind<Brand>("Brand")
        .AddSubgraph(Subgraph, Entities());

    private static EntityBindings Entities() => new EntityBindings()
        .Bind<Product>("Product", product => product.Read("id", reference => new Product(reference.Get<string>("id")!)))
        .Bind<Sku>("Sku", sku => sku.Read("code", reference => new Sku(reference.Get<string>("code"))))
        .Bind<Brand>("Brand", brand => brand.Read("id", reference => new Brand(reference.Get<string>("id")!)));

    private static DocumentNode With(string overlay) => SdlOverlay.Apply([Parse("reviews.graphql")], Parse(overlay));

    private static DocumentNode Parse(string file)
    {
        using var stream = typeof(ReviewsGraph).Assembly.GetManifestResourceStream(file)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Parser.ParseDocument(new Source(bytes, file), ParserOptions.Trusted);
    }
}
