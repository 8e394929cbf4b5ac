using System.Collections.Immutable;
using GraphProducts.GraphQL.Errors;

namespace GraphProducts.GraphQL.Federation.Links;

/// <summary>No two links of a schema may give the same name to different things: the last one would silently win.</summary>
internal sealed class LinkConflicts(ImmutableArray<Link> links, List<GraphQLError> errors)
{
    private const string Separator = "__";

    public void Report()
    {
        foreach (var same in links.GroupBy(link => link.Identity).Where(group => group.Count() > 1))
            Report($"The specification \"{same.Key}\" is linked {same.Count()} times. One link can import all names.", same.Last());
        foreach (var link in links.Where(link => link.Prefix.Contains(Separator, StringComparison.Ordinal) || link.Prefix.EndsWith('_')))
            Report($"\"{link.Identity}\" cannot be called \"{link.Prefix}\": what stands before \"{Separator}\" could not be told. Give it another name with as.", link);
        foreach (var same in links.DistinctBy(link => link.Identity).GroupBy(link => link.Prefix).Where(group => group.Count() > 1))
            Report($"{Names(same)} are both called \"{same.Key}\". Give one of them another name with as.", same.Last());
        foreach (var same in links.SelectMany(link => link.Imports.Distinct().Select(import => (Link: link, import.As))).GroupBy(import => import.As).Where(group => group.Count() > 1))
            Report($"\"{same.Key}\" is imported {same.Count()} times, from {Names(same.Select(import => import.Link).Distinct())}. Give it another name with as.", same.Last().Link);
        foreach (var link in links)
            ReportImports(link);
    }

    private void ReportImports(Link link)
    {
        foreach (var same in link.Imports.Distinct().GroupBy(import => import.Name).Where(group => group.Count() > 1))
            Report($"\"{same.Key}\" is imported under {same.Count()} names. Keep one of them.", link);
        foreach (var import in link.Imports)
        {
            if (links.FirstOrDefault(other => other != link && IsNameOf(import.As, other)) is { } other)
                Report($"\"{import.As}\" is imported, but is what \"{other.Identity}\" calls something of its own. Give it another name with as.", link);
        }
    }

    /// <summary>Whether a link uses a name without importing it.</summary>
    private static bool IsNameOf(string name, Link link) =>
        name == $"@{link.Prefix}" || name.TrimStart('@').StartsWith($"{link.Prefix}{Separator}", StringComparison.Ordinal);

    private static string Names(IEnumerable<Link> links) => string.Join(" and ", links.Select(link => $"\"{link.Identity}\""));

    private void Report(string message, Link link) => errors.Add(GraphQLError.At(message, null, link.Node));
}
