using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.Server.Gateways;

/// <summary>What gateways ask beside the graph. The engine brings what Apollo Federation asks; here is what stitching does, which composition is not told of.</summary>
internal static class GatewayBindings
{
    private const string StitchingSdl =
        """
        extend type Query {
          "This schema's SDL with stitching directives. For gateways."
          _sdl: String!
        }
        """;

    /// <summary>All that gateways ask.</summary>
    public static IReadOnlySet<string> Hidden { get; } =
        new HashSet<string> { "Query._service", "Query._entities", "Query._sdl", "_Service", "_Any", "_Entity" };

    /// <summary>The field's SDL, where it is wanted.</summary>
    public static Source[] StitchingSources(ServedGateways gateways) => gateways.Stitching ? [Source.FromString(StitchingSdl, "stitching")] : [];

    public static SchemaBindings AddStitching(this SchemaBindings bindings, ServedGateways gateways) =>
        gateways.Stitching ? bindings.BindQuery(query => query.Read("_sdl", _ => GraphSdl.Stitching)) : bindings;
}
