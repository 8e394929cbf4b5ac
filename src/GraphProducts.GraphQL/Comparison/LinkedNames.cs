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
        Links.Select(link => link.SpecifiedName(name)).FirstOrDefault(found => found is not null) ?? (_isFederated ? null : name);
}
