using System.Collections.Immutable;
using GraphProducts.GraphQL.Federation.Links;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Comparison;

/// <summary>The specifications that a schema links, and what its directives are called there.</summary>
internal sealed class LinkedNames
{
    public LinkedNames(Schema schema)
    {
        // What cannot be read links nothing, and is compared as it is written.
        Links = new LinkReader([]).Read(schema.Parts);
        IsFederated = Links.Any(IsFederation);
    }

    public ImmutableArray<Link> Links { get; }

    /// <summary>Whether the schema is a subgraph of Apollo Federation 2.</summary>
    public bool IsFederated { get; }

    public static bool IsFederation(Link link) => link.Identity == LinkReader.FederationIdentity;

    /// <summary>A directive's name in its specification; null where nothing that is linked has it. Without a link to Federation, names are what they are.</summary>
    public string? Find(string name) =>
        Links.Select(link => link.SpecifiedName(name)).FirstOrDefault(found => found is not null) ?? (IsFederated ? null : name);

    /// <summary>The applications of a directive, by its name in its specification, among those at a place.</summary>
    public IEnumerable<DirectiveNode> Applied(ImmutableArray<DirectiveNode> directives, string name) => directives.Where(directive => Find(directive.Name.Value) == name);
}
