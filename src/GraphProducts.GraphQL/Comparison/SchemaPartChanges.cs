using System.Collections.Immutable;
using GraphProducts.GraphQL.Federation.Links;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Comparison;

/// <summary>What stands on the schema itself: its description, the specifications that it links, and directives beside them.</summary>
internal static class SchemaPartChanges
{
    private const string Coordinate = "schema";

    public static void Find(Schema before, Schema after, ChangeList changes)
    {
        changes.CompareDescriptions(Coordinate, before.Description, after.Description);
        CompareLinks(changes.NamesBefore.Links, changes.NamesAfter.Links, changes);
        AppliedDirectiveChanges.Find(Coordinate, Others(before, changes.NamesBefore), Others(after, changes.NamesAfter), changes);
    }

    private static ImmutableArray<DirectiveNode> Others(Schema schema, LinkedNames names) =>
        [.. schema.Parts.SelectMany(part => part.Directives).Where(node => !names.Links.Any(link => ReferenceEquals(link.Node, node)))];

    private static void CompareLinks(ImmutableArray<Link> before, ImmutableArray<Link> after, ChangeList changes)
    {
        var links = ChangeList.Differ(before, after, link => link.Identity);
        foreach (var link in links.Removed)
            Remove(link, changes);
        foreach (var link in links.Added)
            Add(link, changes);
        foreach (var (old, current) in links.Kept)
        {
            CompareVersions(old, current, changes);
            CompareNames(old, current, changes);
        }
    }

    private static void Remove(Link link, ChangeList changes)
    {
        var (severity, whom) = LinkedNames.IsFederation(link)
            ? (ChangeSeverity.Breaking, "Breaks gateways that compose the graph by it.")
            : (ChangeSeverity.Dangerous, "Gateways no longer know what its directives mean.");
        changes.Add(severity, SchemaChangeKind.LinkRemoved, Coordinate, $"The link to {link.Identity} is gone. {whom}");
    }

    private static void Add(Link link, ChangeList changes)
    {
        var (severity, whom) = LinkedNames.IsFederation(link)
            ? (ChangeSeverity.Dangerous, "Gateways read the whole schema by its rules now.")
            : link.Node.Arguments.Any(argument => argument.Name.Value == "for")
                ? (ChangeSeverity.Dangerous, "Gateways that do not know it may refuse to compose the graph.")
                : (ChangeSeverity.Safe, "Gateways that do not know it pass it over.");
        changes.Add(severity, SchemaChangeKind.LinkAdded, Coordinate, $"The link to {link.Identity} is new. {whom}");
    }

    private static void CompareVersions(Link before, Link after, ChangeList changes)
    {
        if (before.Version == after.Version)
            return;
        var (severity, whom) = before.Version.Major != after.Version.Major
            ? (ChangeSeverity.Breaking, $"Breaks gateways that compose the graph by {before.Version}.")
            : after.Version > before.Version
                ? (ChangeSeverity.Dangerous, $"Gateways older than {after.Version} may refuse to compose the graph.")
                : (ChangeSeverity.Safe, $"Gateways that read {before.Version} read it too.");
        changes.Add(severity, SchemaChangeKind.LinkVersionChanged, Coordinate, $"{after.Identity} {before.Version} became {after.Version}. {whom}");
    }

    private static void CompareNames(Link before, Link after, ChangeList changes)
    {
        if (NamesOf(before).SetEquals(NamesOf(after)))
            return;
        changes.Safe(
            SchemaChangeKind.LinkNamesChanged,
            Coordinate,
            $"The link to {after.Identity} gives other names than before. Nobody has to change anything: what a name stands for is compared where it stands.");
    }

    private static HashSet<string> NamesOf(Link link) => [link.Prefix, .. link.Imports.Select(import => $"{import.Name} {import.As}")];
}
