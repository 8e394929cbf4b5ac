using GraphProducts.GraphQL.Language;
using GraphProducts.Server.Gateways;

namespace GraphProducts.Server.Schemas;

/// <summary>A view of the schema as a file, for those who build against it without asking a running server.</summary>
internal sealed record SchemaExport(string FileName, Source Sdl)
{
    /// <summary>Every view. They follow from the schema alone: no configuration, no upstream.</summary>
    public static IReadOnlyList<SchemaExport> All { get; } =
    [
        Of("graphproducts.graphql", GraphSdl.Plain),
        Of("graphproducts.federated.graphql", GraphSdl.Federated),
        Of("graphproducts.composite.graphql", GraphSdl.Composite),
        Of("graphproducts.stitching.graphql", GraphSdl.Stitching),
    ];

    private static SchemaExport Of(string fileName, string sdl) => new(fileName, Source.FromString($"{sdl}\n", fileName));
}
