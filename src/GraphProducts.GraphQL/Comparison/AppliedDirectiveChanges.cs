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
        var directives = ChangeList.Differ(Own(before, changes.NamesBefore), Own(after, changes.NamesAfter), directive => directive);
        foreach (var directive in directives.Removed.Where(directive => !directives.Added.Contains(directive.Resolvable)))
            Report(SchemaChangeKind.AppliedDirectiveRemoved, $"{directive.Text} is gone.", GatewayDirective.Find(directive.Name).Gone);
        foreach (var directive in directives.Added)
            Report(SchemaChangeKind.AppliedDirectiveAdded, $"{directive.Text} is new.", GatewayDirective.Find(directive.Name).New);

        void Report(SchemaChangeKind kind, string what, Effect effect) => changes.Add(effect.Severity, kind, coordinate, $"{what} {effect.Whom}");
    }

    private static IEnumerable<AppliedDirective> Own(ImmutableArray<DirectiveNode> directives, LinkedNames names) => directives
        .Where(directive => !s_builtIn.Contains(directive.Name.Value))
        .Select(directive => AppliedDirective.Of(directive, names));
}
