using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Comparison;

/// <summary>The directives that a schema defines.</summary>
internal static class DirectiveChanges
{
    public static void Find(Schema before, Schema after, ChangeList changes)
    {
        var directives = ChangeList.Differ(Own(before), Own(after), directive => directive.Name);
        foreach (var directive in directives.Removed)
            changes.Breaking(SchemaChangeKind.DirectiveRemoved, $"@{directive.Name}", "The directive is gone. Breaks those who apply it.");
        foreach (var directive in directives.Added)
            changes.Safe(SchemaChangeKind.DirectiveAdded, $"@{directive.Name}", "The directive is new. Nobody applies it yet.");
        foreach (var (old, current) in directives.Kept)
            Compare(old, current, changes);
    }

    private static IEnumerable<DirectiveDefinition> Own(Schema schema) => schema.Directives.Where(directive => !directive.IsBuiltIn);

    private static void Compare(DirectiveDefinition before, DirectiveDefinition after, ChangeList changes)
    {
        var coordinate = $"@{after.Name}";
        changes.CompareDescriptions(coordinate, before.Description, after.Description);
        InputValueChanges.Find(before.Arguments, after.Arguments, new InputPlace(InputWords.DirectiveArgument, name => $"{coordinate}({name}:)"), changes);
        foreach (var location in before.Locations.Except(after.Locations))
            changes.Breaking(SchemaChangeKind.DirectiveLocationRemoved, coordinate, $"It may no longer stand on {location}. Breaks those who apply it there.");
        foreach (var location in after.Locations.Except(before.Locations))
            changes.Safe(SchemaChangeKind.DirectiveLocationAdded, coordinate, $"It may stand on {location} too. Nobody applies it there yet.");
        if (before.IsRepeatable && !after.IsRepeatable)
            changes.Breaking(SchemaChangeKind.DirectiveRepeatableRemoved, coordinate, "It may no longer be repeated. Breaks those who apply it twice at one place.");
        if (!before.IsRepeatable && after.IsRepeatable)
            changes.Safe(SchemaChangeKind.DirectiveRepeatableAdded, coordinate, "It may be repeated. Nobody does so yet.");
    }
}
