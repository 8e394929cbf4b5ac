using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.Server.Gateways;

/// <summary>The field that gateways which stitch ask. Composition of Apollo Federation is not told of it.</summary>
internal static class GatewayBindings
{
    private const string StitchingSdl =
        """
        extend type Query {
          "This schema's SDL with stitching directives. For gateways."
          _sdl: String!
        }
        """;

    /// <summary>Its SDL, where it is wanted.</summary>
    public static Source[] StitchingSources(GatewayOptions gateways) => gateways.Stitching ? [Source.FromString(StitchingSdl, "stitching")] : [];

    public static SchemaBindings AddStitching(this SchemaBindings bindings, GatewayOptions gateways) =>
        gateways.Stitching ? bindings.BindQuery(query => query.Read("_sdl", _ => GraphSdl.Stitching)) : bindings;
}
