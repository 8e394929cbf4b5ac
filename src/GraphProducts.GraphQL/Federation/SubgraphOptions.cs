using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Federation;

/// <summary>How a <see cref="Subgraph"/> is built.</summary>
public sealed record SubgraphOptions
{
    /// <summary>How strictly the SDL is read.</summary>
    public SchemaOptions Schema { get; init; } = SchemaOptions.Default;

    /// <summary>SDL that is served too, but is not the subgraph's: composition is not told of it.</summary>
    public IReadOnlyList<Source> Unlisted { get; init; } = [];

    /// <summary>
    /// Whether introspection shows federation's directives and their types, as Apollo's own library does. Default: false; composition reads them in the SDL, and people need not know of them.
    /// </summary>
    public bool IntrospectsDirectives { get; init; }

    /// <summary>The most representations of one <c>_entities</c> field; each may cost the host a read. Default: 10,000.</summary>
    public int MaxRepresentations { get; init; } = 10_000;
}
