using System.Collections.Immutable;
using GraphProducts.GraphQL.Errors;

namespace GraphProducts.GraphQL.Federation.Links;

/// <summary>
/// Each name of a schema says at once which specification it is of: no two links have one prefix, no two imports one name, and no import looks like a prefixed name
/// of something else. Composition reads links so, and refuses others.
/// </summary>
internal sealed class LinkClashes(ImmutableArray<Link> links, List<GraphQLError> errors)
{
    /// <summary>Adds what is ambiguous to the errors.</summary>
    public void Check()
    {
        foreach (var repeated in links.GroupBy(link => link.Identity).Where(group => group.Count() > 1))
            Report($"The specification \"{repeated.Key}\" is linked {repeated.Count()} times. One link can import all names.", repeated.Last());
        foreach (var shared in links.DistinctBy(link => link.Identity).GroupBy(link => link.Prefix).Where(group => group.Count() > 1))
            Report($"The specifications {Quote(shared.Select(link => link.Identity))} are all called \"{shared.Key}\" here: give one another name with as:.", shared.Last());
        foreach (var link in links.Where(link => link.Identity != LinkReader.LinkIdentity && link.Prefix == LinkReader.DefaultName && HasImplicitLink))
            Report($"The specification \"{link.Identity}\" cannot be called \"{link.Prefix}\", as links themselves are: give it another name with as:.", link);
        CheckImports();
    }

    private bool HasImplicitLink => links.All(link => link.Identity != LinkReader.LinkIdentity);

    private void CheckImports()
    {
        var imports = links.SelectMany(link => link.Imports.Select(import => (Link: link, Import: import))).ToArray();
        foreach (var named in imports.DistinctBy(one => (one.Link.Identity, one.Import)).GroupBy(one => (one.Link.Identity, one.Import.Name)).Where(group => group.Count() > 1))
            Report($"\"{named.Key.Name}\" of \"{named.Key.Identity}\" is imported as {Quote(named.Select(one => one.Import.As))}: one name is enough.", named.Last().Link);
        foreach (var taken in imports.DistinctBy(one => (one.Link.Identity, one.Import)).GroupBy(one => one.Import.As).Where(group => group.Count() > 1))
            Report($"{Quote(taken.Select(Describe))} are imported as \"{taken.Key}\": give one another name with as:.", taken.Last().Link);
        foreach (var (link, import) in imports)
        {
            if (links.Select(other => Mistaken(link, import, other)).FirstOrDefault(meant => meant is not null) is { } meant)
                Report($"\"{import.Name}\" of \"{link.Identity}\" cannot be imported as \"{import.As}\", which is the name of {meant} here: give it another name with as:.", link);
        }
    }

    /// <summary>What the name of an import would be if it had not been imported: something else of its own specification, or anything of another.</summary>
    private static string? Mistaken(Link link, LinkImport import, Link other)
    {
        var isDirective = import.As.StartsWith('@');
        var meant = isDirective ? Marked(other.PrefixedName(import.As[1..])) : other.PrefixedName(import.As, isDirective: false);
        return meant is null || (link == other && meant == import.Name) ? null : $"\"{meant}\" of \"{other.Identity}\"";
    }

    private static string? Marked(string? name) => name is null ? null : $"@{name}";

    private static string Describe((Link Link, LinkImport Import) one) => $"{one.Import.Name} of {one.Link.Identity}";

    private static string Quote(IEnumerable<string> texts) => string.Join(" and ", texts.Select(text => $"\"{text}\""));

    private void Report(string message, Link link) => errors.Add(GraphQLError.At(message, null, link.Node));
}
