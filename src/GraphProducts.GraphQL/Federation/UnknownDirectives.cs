using GraphProducts.GraphQL.Federation.Links;
using GraphProducts.GraphQL.Federation.Specifications;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Federation;

/// <summary>Says why a directive of federation, or of another specification that is linked, is not known under the name that the SDL uses.</summary>
internal sealed class UnknownDirectives(LinkedDefinitions linked)
{
    /// <summary>A sentence with the remedy; null when no directive of theirs is meant.</summary>
    public string? Describe(string name) => DescribeFederation(name) ?? linked.Links.Select(link => Describe(link, name)).FirstOrDefault(text => text is not null);

    private string? DescribeFederation(string name)
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

    private string? Describe(Link link, string name)
    {
        if (Specification.Of(link) is not { } definitions)
            return link.SpecifiedName(name) is null ? null : DescribeUnknown(link, name);
        if (!definitions.Any(definition => definition is DirectiveDefinitionNode && Specification.NameOf(definition) == (link.SpecifiedName(name) ?? name)))
            return null;
        return linked.BringDefinitions
            ? $"The one of {link.Name} is called \"@{link.DirectiveName(name)}\" here, or add \"@{name}\" to the import of its link."
            : $"A link brings it only beside one to federation, or to links themselves: add extend schema @link(url: \"{LinkReader.LinkIdentity}/v1.0\").";
    }

    private static string DescribeUnknown(Link link, string name)
    {
        var versions = Specification.VersionsOf(link.Identity).ToArray();
        return versions.Length == 0
            ? $"The specification \"{link.Identity}\" is not known here: define the directive \"@{name}\"."
            : $"Of the specification \"{link.Identity}\" {link.Version} is not known: link {string.Join(" or ", versions)}.";
    }

    // Federation 1 has no address.
    private static FederationVersion Linkable(FederationVersion version) => version < new FederationVersion(2, 0) ? new(2, 0) : version;
}
