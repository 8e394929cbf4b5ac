using GraphProducts.GraphQL.Language;
using GraphProducts.Server.Gateways;

namespace GraphProducts.Server.Schemas;

/// <summary>A view of the schema as a file, for those who build against it without asking a running server.</summary>
/// <param name="FileName">The name of the file.</param>
/// <param name="Sdl">What is in it.</param>
/// <param name="Mark">What only files of this view have in them; null for the served SDL, which has no mark.</param>
internal sealed record SchemaExport(string FileName, Source Sdl, string? Mark)
{
    /// <summary>Every view. They follow from the schema alone: no configuration, no upstream.</summary>
    public static IReadOnlyList<SchemaExport> All { get; } =
    [
        Of("graphproducts.graphql", GraphSdl.Plain),
        Of("graphproducts.federated.graphql", GraphSdl.Federated, "specs.apollo.dev/federation"),
        Of("graphproducts.composite.graphql", GraphSdl.Composite, "@lookup"),
        Of("graphproducts.stitching.graphql", GraphSdl.Stitching, "@merge("),
    ];

    private static SchemaExport Of(string fileName, string sdl, string? mark = null) => new(fileName, Source.FromString($"{sdl}\n", fileName), mark);
}
