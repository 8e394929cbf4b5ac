using GraphProducts.GraphQL.Language;

namespace GraphProducts.Server.Schemas;

/// <summary>A view of the schema as a file, for those who build against it without asking a running server.</summary>
internal sealed record SchemaExport(string FileName, Source Sdl)
{
    /// <summary>Every view. They follow from the schema alone: no configuration, no upstream.</summary>
    public static IReadOnlyList<SchemaExport> All { get; } =
    [
        Of("graphproducts.graphql", Graph.Sources),
    ];

    private static SchemaExport Of(string fileName, IEnumerable<Source> sources) => new(fileName, Source.Join(sources, fileName));
}
