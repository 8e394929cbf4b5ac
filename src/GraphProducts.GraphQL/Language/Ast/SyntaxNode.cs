namespace GraphProducts.GraphQL.Language.Ast;

/// <summary>Where a node stands in its source: byte offsets, the end exclusive.</summary>
public readonly record struct Location(Source Source, int Start, int End)
{
    /// <summary>Line and column of the first character, 0:0 for a node that the program made. Computed on demand: only errors and tools ask.</summary>
    public SourcePosition Position => Source is null ? default : Source.GetPosition(Start);
}

/// <summary>A node of the syntax tree. Trees are immutable and shared between requests.</summary>
public abstract record SyntaxNode(Location Location);

/// <summary>A name. https://spec.graphql.org/September2025/#Name</summary>
public sealed record NameNode(Location Location, string Value) : SyntaxNode(Location);
