using GraphProducts.GraphQL.Federation.Links;
using GraphProducts.GraphQL.Federation.Specifications;

namespace GraphProducts.GraphQL.Federation;

/// <summary>Says why a directive of federation is not known under the name that the SDL uses.</summary>
internal sealed class UnknownDirectives(LinkedDefinitions linked)
{
    /// <summary>A sentence with the remedy; null when no directive of federation is meant.</summary>
    public string? Describe(string name)
    {
        var prefix = $"{linked.Federation?.Prefix ?? "federation"}__";
        var directive = name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : name;
        if (!Specification.FederationDirectives.Contains(directive))
            return null;
        if (linked.NamesOf(directive) is [var known, ..])
            return known.StartsWith(prefix, StringComparison.Ordinal)
                ? $"Federation's is called \"@{known}\" here, or add \"@{directive}\" to the import of its link."
                : $"Federation's is called \"@{known}\" here.";
        var version = Specification.IntroducedIn(directive);
        return linked.Federation is null
            ? $"It is a directive of federation {Linkable(version)}: add extend schema @link(url: \"{LinkReader.FederationIdentity}/{Linkable(version)}\", import: [\"@{directive}\"])."
            : $"It came with federation {version}, and the schema links {linked.Version}: link the newer version.";
    }

    // Federation 1 has no address.
    private static FederationVersion Linkable(FederationVersion version) => version < new FederationVersion(2, 0) ? new(2, 0) : version;
}
