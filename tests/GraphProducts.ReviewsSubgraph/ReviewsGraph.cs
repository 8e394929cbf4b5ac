using GraphProducts.GraphQL.Federation;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.ReviewsSubgraph;

/// <summary>The subgraph of reviews.graphql, and the C# behind it.</summary>
internal static class ReviewsGraph
{
    private const string File = "reviews.graphql";

    public static Subgraph Subgraph { get; } = Subgraph.Build([new Source(Read(), File)]);

    public static SchemaBindings Bind() => new SchemaBindings()
        .BindQuery(query => query
            .Read("latestReviews", (_, arguments) => Array.ConvertAll(arguments.Get<string[]>("of")!, id => new Product(id).LatestReview))
            .Read("reviewedProducts", (_, arguments) => Array.ConvertAll(arguments.Get<string[]>("ids")!, id => new Product(id)))
            .Read("stockedSkus", (_, arguments) => Array.ConvertAll(arguments.Get<string[]>("codes")!, code => new Sku(code))))
        .Bind<Product>("Product")
        .Bind<Review>("Review")
        .Bind<Sku>("Sku")
        .Bind<Stock>("Stock")
        .AddSubgraph(Subgraph, Entities());

    private static EntityBindings Entities() => new EntityBindings()
        .Bind<Product>("Product", product => product.Read("id", reference => new Product(reference.Get<string>("id")!)))
        .Bind<Sku>("Sku", sku => sku.Read("code", reference => new Sku(reference.Get<string>("code"))));

    private static byte[] Read()
    {
        using var stream = typeof(ReviewsGraph).Assembly.GetManifestResourceStream(File)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
