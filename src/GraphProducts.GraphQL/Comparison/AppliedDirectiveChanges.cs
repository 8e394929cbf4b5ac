using System.Collections.Immutable;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Comparison;

/// <summary>Directives that stand on the schema, on types, fields, arguments and enum values. What each does to whom: <see cref="GatewayDirective"/>.</summary>
internal static class AppliedDirectiveChanges
{
    /// <summary>What the specification's own directives say is compared as such.</summary>
    private static readonly ImmutableHashSet<string> s_builtIn = ["deprecated", "specifiedBy", "oneOf"];

    public static void Find(string coordinate, ImmutableArray<DirectiveNode> before, ImmutableArray<DirectiveNode> after, ChangeList changes)
    {
        var directives = ChangeList.Differ(Own(before, changes.NamesBefore), Own(after, changes.NamesAfter), directive => (directive.Name, directive.Meaning));
        foreach (var directive in directives.Removed)
            Report(SchemaChangeKind.AppliedDirectiveRemoved, $"{directive.Text} is gone.", GatewayDirective.Of(directive).Gone);
        foreach (var directive in directives.Added)
            Report(SchemaChangeKind.AppliedDirectiveAdded, $"{directive.Text} is new.", GatewayDirective.Of(directive).New);
        foreach (var (old, current) in directives.Kept)
            CompareKeys(old, current);

        void CompareKeys(AppliedDirective old, AppliedDirective current)
        {
            if (!old.IsReference && current.IsReference)
                Report(SchemaChangeKind.AppliedDirectiveRemoved, $"{old.Text} is no longer resolvable.", GatewayDirective.Of(old).Gone);
            if (old.IsReference && !current.IsReference)
                Report(SchemaChangeKind.AppliedDirectiveAdded, $"{current.Text} is resolvable now.", GatewayDirective.Of(current).New);
        }

        void Report(SchemaChangeKind kind, string what, Effect effect) => changes.Add(effect.Severity, kind, coordinate, $"{what} {effect.Whom}");
    }

    // Of a key that is there twice, the one that finds entities counts.
    private static IEnumerable<AppliedDirective> Own(ImmutableArray<DirectiveNode> directives, LinkedNames names) => directives
        .Where(directive => !s_builtIn.Contains(directive.Name.Value))
        .Select(directive => AppliedDirective.Of(directive, names))
        .OrderBy(directive => directive.IsReference)
        .DistinctBy(directive => (directive.Name, directive.Meaning));
}
