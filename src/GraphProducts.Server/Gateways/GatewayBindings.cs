using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.Server.Gateways;

/// <summary>The field that gateways which stitch ask. Composition of Apollo Federation is not told of it.</summary>
internal static class GatewayBindings
{
    public const string StitchingSdl =
        """
        extend type Query {
          "This schema's SDL with stitching directives. For gateways."
          _sdl: String!
        }
        """;

    public static SchemaBindings AddStitching(this SchemaBindings bindings) => bindings.BindQuery(query => query.Read("_sdl", _ => GraphSdl.Stitching));
}
