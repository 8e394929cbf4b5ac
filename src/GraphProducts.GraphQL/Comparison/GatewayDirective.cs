using System.Collections.Frozen;

namespace GraphProducts.GraphQL.Comparison;

/// <summary>What it does to whom when a directive comes or goes. Clients never see directives: gateways compose the graph by them, and clients ask gateways.</summary>
internal sealed record GatewayDirective(Effect Gone, Effect New)
{
    /// <summary>Directives that nobody here knows.</summary>
    public static GatewayDirective Unknown { get; } = Dangerous(
        "Gateways that know it may plan the same operations otherwise.", "Gateways that know it may plan the same operations otherwise.");

    /// <summary>By name: Apollo Federation's, the GraphQL Composite Schemas specification's, and those of stitching.</summary>
    private static readonly FrozenDictionary<string, GatewayDirective> s_known = new Dictionary<string, GatewayDirective>
    {
        ["key"] = Needed("Breaks gateways that find the type by it, and their clients.", "Gateways may find the type by it too."),
        ["shareable"] = Needed("Breaks gateways where another subgraph has the same.", "Other subgraphs may have the same."),
        ["lookup"] = Needed("Breaks gateways that find entities here, and their clients.", "Gateways may find entities here too."),
        ["merge"] = Needed("Breaks gateways that find values here, and their clients.", "Gateways may find values here too."),
        ["is"] = new(
            new Effect(ChangeSeverity.Breaking, "Breaks gateways that give the argument by it, and their clients."),
            new Effect(ChangeSeverity.Dangerous, "Gateways give the argument by it, no longer by its name.")),
        ["interfaceObject"] = new(
            new Effect(ChangeSeverity.Breaking, "Breaks gateways where the type is an interface of another subgraph."),
            new Effect(ChangeSeverity.Breaking, "Breaks gateways, unless another subgraph has an interface of the name.")),
        ["external"] = new(
            new Effect(ChangeSeverity.Dangerous, "Gateways ask for it here too, and refuse to compose the graph where it is not shareable."),
            new Effect(ChangeSeverity.Breaking, "Breaks gateways that ask for it here.")),
        ["inaccessible"] = Restricting("Gateways show it to clients."),
        ["internal"] = Restricting("Gateways show it to clients."),
        ["require"] = new(
            new Effect(ChangeSeverity.Dangerous, "Gateways show the argument to clients instead of giving it themselves."),
            new Effect(ChangeSeverity.Breaking, "Breaks clients that send the argument through a gateway.")),
        ["authenticated"] = Guarding,
        ["requiresScopes"] = Guarding,
        ["policy"] = Guarding,
        ["override"] = Dangerous(
            "Gateways no longer take it from here alone, and may refuse to compose the graph where another subgraph has it too.",
            "Gateways ask for it here, no longer there."),
        ["requires"] = Dangerous("Gateways no longer fetch those fields first.", "Gateways must fetch those fields from another subgraph first."),
        ["computed"] = Dangerous("Gateways no longer fetch those fields first.", "Gateways must fetch those fields from another service first."),
        ["provides"] = Dangerous("Gateways ask another subgraph for those fields.", "Gateways take those fields from here."),
        ["tag"] = Dangerous("Clients of a contract that chooses by the tag may lose or gain it.", "Clients of a contract that chooses by the tag may lose or gain it."),
        ["cost"] = Dangerous("Gateways may refuse, or admit, other operations.", "Gateways may refuse, or admit, other operations."),
        ["listSize"] = Dangerous("Gateways may refuse, or admit, other operations.", "Gateways may refuse, or admit, other operations."),
        ["composeDirective"] = Dangerous("Gateways no longer read that directive.", "Gateways read that directive, which other subgraphs must define alike."),
        ["canonical"] = Safe("Gateways may describe it by another service's words.", "Gateways describe it by these words."),
        ["extends"] = Safe("Gateways of Federation 2 never asked for it.", "Gateways of Federation 2 do not ask for it."),
    }.ToFrozenDictionary();

    /// <summary>A key that is not resolvable. The fields of any key are shareable.</summary>
    private static readonly GatewayDirective s_reference = Needed(
        "Breaks gateways where another subgraph has those fields too.", "Gateways may find the type elsewhere by it, not here.");

    private static GatewayDirective Guarding => new(
        new Effect(ChangeSeverity.Dangerous, "Gateways show it to clients that they kept from it."),
        new Effect(ChangeSeverity.Breaking, "Breaks clients without those rights that ask for it through a gateway."));

    public static GatewayDirective Of(AppliedDirective directive) =>
        directive.IsReference ? s_reference : s_known.GetValueOrDefault(directive.Name ?? "") ?? Unknown;

    private static GatewayDirective Needed(string gone, string added) => new(new Effect(ChangeSeverity.Breaking, gone), new Effect(ChangeSeverity.Safe, added));

    private static GatewayDirective Restricting(string gone) =>
        new(new Effect(ChangeSeverity.Safe, gone), new Effect(ChangeSeverity.Breaking, "Breaks clients that ask for it through a gateway."));

    private static GatewayDirective Dangerous(string gone, string added) =>
        new(new Effect(ChangeSeverity.Dangerous, gone), new Effect(ChangeSeverity.Dangerous, added));

    private static GatewayDirective Safe(string gone, string added) => new(new Effect(ChangeSeverity.Safe, gone), new Effect(ChangeSeverity.Safe, added));
}

/// <summary>How bad a change is, and for whom.</summary>
internal readonly record struct Effect(ChangeSeverity Severity, string Whom);
