using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using GraphProducts.GraphQL.Federation.Links;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Federation.Specifications;

/// <summary>
/// What a specification of Apollo's defines, as SDL. A file of federation has what one version added or changed; a version is all files up to it.
/// Of the others there is a file for what federation has not, or not so.
/// </summary>
internal static class Specification
{
    private static readonly (FederationVersion Version, DocumentNode Document)[] s_federation =
        [.. new FederationVersion[] { new(1, 0), new(2, 0), new(2, 1), new(2, 2), new(2, 3), new(2, 5), new(2, 6), new(2, 7), new(2, 8), new(2, 9), new(2, 12) }
            .Select(version => (version, Read($"federation-{version}")))];

    private static readonly ImmutableArray<DefinitionNode> s_connect = Read("connect-v0.1").Definitions;

    /// <summary>Specifications that have addresses of their own. Federation has most of them in it too.</summary>
    private static readonly FrozenDictionary<string, ImmutableArray<DefinitionNode>> s_others = new Dictionary<string, ImmutableArray<DefinitionNode>>
    {
        ["link/v1.0"] = Read("link-v1.0").Definitions,
        ["tag/v0.1"] = Read("tag-v0.1").Definitions,
        ["tag/v0.2"] = Part(new(2, 0), "tag"),
        ["tag/v0.3"] = Part(new(2, 3), "tag"),
        ["inaccessible/v0.1"] = Read("inaccessible-v0.1").Definitions,
        ["inaccessible/v0.2"] = Part(new(2, 0), "inaccessible"),
        ["authenticated/v0.1"] = Part(new(2, 5), "authenticated"),
        ["requiresScopes/v0.1"] = Part(new(2, 5), "requiresScopes", "Scope"),
        ["policy/v0.1"] = Part(new(2, 6), "policy", "Policy"),
        ["context/v0.1"] = Part(new(2, 8), "context", "fromContext", "ContextFieldValue"),
        ["cost/v0.1"] = Part(new(2, 9), "cost", "listSize"),
        ["connect/v0.1"] = s_connect,
        ["connect/v0.2"] = s_connect,
        ["connect/v0.3"] = s_connect,
        ["connect/v0.4"] = s_connect,
    }.ToFrozenDictionary(entry => $"https://specs.apollo.dev/{entry.Key}", entry => entry.Value);

    /// <summary>All directives of the newest version.</summary>
    public static IEnumerable<string> FederationDirectives => Federation(FederationVersion.Latest).OfType<DirectiveDefinitionNode>().Select(node => node.Name.Value);

    /// <summary>The version that brought a directive.</summary>
    public static FederationVersion IntroducedIn(string directive) =>
        s_federation.First(part => part.Document.Definitions.Any(node => node is DirectiveDefinitionNode && NameOf(node) == directive)).Version;

    /// <summary>Whether the engine knows that version of federation.</summary>
    public static bool IsKnown(FederationVersion version) => version >= new FederationVersion(2, 0) && version <= FederationVersion.Latest;

    /// <summary>The definitions of a version of federation.</summary>
    public static ImmutableArray<DefinitionNode> Federation(FederationVersion version)
    {
        var definitions = new Dictionary<string, DefinitionNode>();
        foreach (var definition in s_federation.Where(part => part.Version <= version).SelectMany(part => part.Document.Definitions))
            definitions[NameOf(definition)] = definition;
        return [.. definitions.Values];
    }

    /// <summary>The definitions of a linked specification; null when it is not known, and the schema's author has to define what it uses of it.</summary>
    public static ImmutableArray<DefinitionNode>? Of(Link link)
    {
        if (link.Identity == LinkReader.FederationIdentity)
            return Federation(link.Version);
        return s_others.TryGetValue($"{link.Identity}/{link.Version}", out var definitions) ? definitions : null;
    }

    /// <summary>The versions that the engine knows of a specification other than federation, the oldest first.</summary>
    public static IEnumerable<string> VersionsOf(string identity) =>
        s_others.Keys.Where(address => address.StartsWith($"{identity}/", StringComparison.Ordinal))
            .Select(address => address[(identity.Length + 1)..])
            .Order(StringComparer.Ordinal);

    /// <summary>The name of a type or directive.</summary>
    public static string NameOf(DefinitionNode definition) => definition switch
    {
        DirectiveDefinitionNode directive => directive.Name.Value,
        TypeDefinitionNode type => type.Name.Value,
        _ => throw new InvalidOperationException($"{definition.GetType().Name} has no name."),
    };

    private static ImmutableArray<DefinitionNode> Part(FederationVersion version, params string[] names) =>
        [.. Federation(version).Where(definition => names.Contains(NameOf(definition)))];

    private static DocumentNode Read(string name)
    {
        using var stream = typeof(Specification).Assembly.GetManifestResourceStream($"{typeof(Specification).Namespace}.{name}.graphql")
            ?? throw new InvalidOperationException($"The assembly lacks its resource {name}.graphql.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parser.ParseDocument(Source.FromString(reader.ReadToEnd(), $"{name}.graphql"), ParserOptions.Trusted);
    }
}
