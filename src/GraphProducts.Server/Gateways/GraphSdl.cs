using GraphProducts.GraphQL.Federation;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.Server.Gateways;

/// <summary>
/// The SDL of the graph as each kind of reader needs it, one document each: the contract of the folder schema, with an overlay of schema/gateways.
/// </summary>
internal static class GraphSdl
{
    /// <summary>For clients: the contract alone.</summary>
    public static string Plain { get; } = Printer.Print(SdlOverlay.Apply(Contract));

    /// <summary>For composition of Apollo Federation; what <c>_service</c> answers.</summary>
    public static string Federated { get; } = Subgraph.Build([FederatedDocument]).Sdl;

    /// <summary>For composition by the GraphQL Composite Schemas specification.</summary>
    public static string Composite { get; } = Printer.Print(WithoutSchemaDescription(With("composite")));

    /// <summary>For @graphql-tools/stitch; what <c>_sdl</c> answers.</summary>
    public static string Stitching { get; } = Printer.Print(With("stitching"));

    /// <summary>The federated view, parsed.</summary>
    public static DocumentNode FederatedDocument => With("federation");

    private static IEnumerable<DocumentNode> Contract => Graph.Sources.Select(Parse);

    private static DocumentNode With(string overlay) => SdlOverlay.Apply(Contract, Parse(Graph.ReadOverlay(overlay)));

    /// <summary>As the engine does for composition of Apollo Federation: some composers and gateways cannot read a description there (Grafbase).</summary>
    private static DocumentNode WithoutSchemaDescription(DocumentNode document) =>
        document with { Definitions = [.. document.Definitions.Select(node => node is SchemaDefinitionNode schema ? schema with { Description = null } : node)] };

    private static DocumentNode Parse(Source source) => Parser.ParseDocument(source, ParserOptions.Trusted);
}
