using System.Collections.Immutable;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Federation.Links;

/// <summary>A specification that the schema links, and under which names its elements stand in the schema.</summary>
/// <param name="Node">The directive that links it.</param>
/// <param name="Identity">The specification's address without its version.</param>
/// <param name="Name">The last word of the address, such as <c>federation</c>.</param>
/// <param name="Version">Its version.</param>
/// <param name="Prefix">What stands before names that are not imported: the name, unless the link says otherwise.</param>
/// <param name="Imports">The names that are imported, directives with their at signs, and what they are called here.</param>
internal sealed record Link(
    DirectiveNode Node, string Identity, string Name, FederationVersion Version, string Prefix, ImmutableArray<LinkImport> Imports)
{
    /// <summary>The name in this schema of a directive of the specification. One that is named as the specification itself needs no prefix.</summary>
    public string DirectiveName(string name) => Imported($"@{name}")?[1..] ?? (name == Name ? Prefix : $"{Prefix}__{name}");

    /// <summary>The way back from <see cref="DirectiveName"/>: the specification's name of a directive of this schema; null where the link does not bring it.</summary>
    public string? SpecifiedName(string name) =>
        Imports.FirstOrDefault(import => import.As == $"@{name}") is { } import ? import.Name[1..] : PrefixedName(name);

    /// <summary>The specification's name of what has a name with the link's prefix, or is the prefix itself, in this schema; null where the name has none.</summary>
    public string? PrefixedName(string name, bool isDirective = true) =>
        isDirective && name == Prefix ? Name
        : name.StartsWith($"{Prefix}__", StringComparison.Ordinal) ? name[(Prefix.Length + 2)..]
        : null;

    /// <summary>The name in this schema of a type of the specification.</summary>
    public string TypeName(string name) => Imported(name) ?? $"{Prefix}__{name}";

    private string? Imported(string name) => Imports.FirstOrDefault(import => import.Name == name)?.As;
}

/// <summary>A name that a link imports, and what it is called in this schema.</summary>
internal sealed record LinkImport(string Name, string As);
