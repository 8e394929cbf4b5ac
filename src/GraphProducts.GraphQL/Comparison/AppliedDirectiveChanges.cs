using System.Collections.Immutable;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Comparison;

/// <summary>Directives that stand on types, fields, arguments and enum values: clients never see them, gateways compose the graph by them.</summary>
internal static class AppliedDirectiveChanges
{
    /// <summary>What the specification's own directives say is compared as such.</summary>
    private static readonly ImmutableHashSet<string> s_builtIn = ["deprecated", "specifiedBy", "oneOf"];

    /// <summary>Without these, gateways no longer find an entity, or no longer compose a field that other subgraphs have too.</summary>
    private static readonly ImmutableHashSet<string> s_needed = ["key", "shareable", "lookup", "merge", "is", "interfaceObject"];

    /// <summary>These take something away from those who ask through a gateway.</summary>
    private static readonly ImmutableHashSet<string> s_restricting = ["inaccessible", "internal", "authenticated", "requiresScopes", "policy"];

    /// <summary>These say something about a place and change nothing of what it answers.</summary>
    private static readonly ImmutableHashSet<string> s_remarks = ["tag", "cost", "listSize"];

    public static void Find(string coordinate, ImmutableArray<DirectiveNode> before, ImmutableArray<DirectiveNode> after, ChangeList changes)
    {
        var directives = ChangeList.Differ(Own(before), Own(after), directive => directive.Text);
        foreach (var (name, text) in directives.Removed)
            Remove(coordinate, name, text, changes);
        foreach (var (name, text) in directives.Added)
            Add(coordinate, name, text, changes);
    }

    private static IEnumerable<(string Name, string Text)> Own(ImmutableArray<DirectiveNode> directives) => directives
        .Select(directive => (Name: Unprefixed(directive.Name.Value), Text: Printer.Print(directive)))
        .Where(directive => !s_builtIn.Contains(directive.Name));

    private static void Remove(string coordinate, string name, string text, ChangeList changes)
    {
        if (s_needed.Contains(name))
            changes.Breaking(SchemaChangeKind.AppliedDirectiveRemoved, coordinate, $"{text} is gone. Breaks gateways that compose the graph by it.");
        else if (s_restricting.Contains(name) || s_remarks.Contains(name))
            changes.Safe(SchemaChangeKind.AppliedDirectiveRemoved, coordinate, $"{text} is gone. Gateways offer what they offered.");
        else
            changes.Dangerous(SchemaChangeKind.AppliedDirectiveRemoved, coordinate, $"{text} is gone. Gateways may plan the same operations otherwise.");
    }

    private static void Add(string coordinate, string name, string text, ChangeList changes)
    {
        if (s_restricting.Contains(name))
            changes.Breaking(SchemaChangeKind.AppliedDirectiveAdded, coordinate, $"{text} is new. Breaks clients that ask for it through a gateway.");
        else if (s_needed.Contains(name) || s_remarks.Contains(name))
            changes.Safe(SchemaChangeKind.AppliedDirectiveAdded, coordinate, $"{text} is new. Gateways offer what they offered.");
        else
            changes.Dangerous(SchemaChangeKind.AppliedDirectiveAdded, coordinate, $"{text} is new. Gateways may plan the same operations otherwise.");
    }

    // A directive that is linked without being imported has its specification's name in front: federation__key.
    private static string Unprefixed(string name) => name[(name.LastIndexOf("__", StringComparison.Ordinal) is var at and >= 0 ? at + 2 : 0)..];
}
