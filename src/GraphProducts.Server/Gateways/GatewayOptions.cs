namespace GraphProducts.Server.Gateways;

/// <summary>Configuration section <c>Gateways</c>: what the endpoint serves for gateways beside the graph itself.</summary>
internal sealed class GatewayOptions
{
    public const string Section = "Gateways";

    /// <summary>Whether gateways of Apollo Federation may ask <c>_service</c> and <c>_entities</c>. Unless set, as introspection: <c>_service</c> tells the schema.</summary>
    public bool? Federation { get; set; }

    /// <summary>Whether gateways of Apollo Federation that ask for it are told when each field ran. Without <see cref="Federation"/> nobody is.</summary>
    public bool Tracing { get; set; } = true;

    /// <summary>Whether gateways that stitch may ask <c>_sdl</c>. Unless set, as introspection.</summary>
    public bool? Stitching { get; set; }

    /// <summary>Which gateways are served, when it is known whether introspection is allowed.</summary>
    public ServedGateways Served(bool introspection) => new(Federation ?? introspection, Stitching ?? introspection);
}

/// <summary>Which gateways are served beside the graph itself: of Apollo Federation, and those that stitch.</summary>
internal readonly record struct ServedGateways(bool Federation, bool Stitching);
