using System.Collections.Immutable;
using GraphProducts.GraphQL.Federation.Links;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Comparison;

/// <summary>The specifications that a schema links, and what its directives are called there.</summary>
internal sealed class LinkedNames
{
    private readonly bool _isFederated;

    public LinkedNames(Schema schema)
    {
        // What cannot be read links nothing, and is compared as it is written.
        Links = new LinkReader([]).Read(schema.Parts);
        _isFederated = Links.Any(IsFederation);
    }

    public ImmutableArray<Link> Links { get; }

    public static bool IsFederation(Link link) => link.Identity == LinkReader.FederationIdentity;

    /// <summary>A directive's name in its specification; null where nothing that is linked has it. Without a link to Federation, names are what they are.</summary>
    public string? Find(string name) =>
        Links.Select(link => Find(name, link)).FirstOrDefault(found => found is not null) ?? (_isFederated ? null : name);

    private static string? Find(string name, Link link)
    {
        var import = link.Imports.FirstOrDefault(import => import.As == $"@{name}");
        return import is not null ? import.Name[1..]
            : name.StartsWith($"{link.Prefix}__", StringComparison.Ordinal) ? name[(link.Prefix.Length + 2)..]
            : null;
    }
}
