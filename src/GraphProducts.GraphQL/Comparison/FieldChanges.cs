using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Comparison;

/// <summary>The fields of an object or interface, and their arguments.</summary>
internal static class FieldChanges
{
    public static void Find(ComplexType before, ComplexType after, ChangeList changes)
    {
        var fields = ChangeList.Differ(before.Fields, after.Fields, field => field.Name);
        foreach (var field in fields.Removed)
            changes.Breaking(SchemaChangeKind.FieldRemoved, field.ToString(), "The field is gone. Breaks clients that select it.");
        foreach (var field in fields.Added)
            Add(field, before, changes);
        foreach (var (old, current) in fields.Kept)
            Compare(old, current, changes);
    }

    private static void Add(FieldDefinition field, ComplexType before, ChangeList changes)
    {
        if (SharedTypes.AllNeed(field, before, changes))
        {
            changes.Breaking(
                SchemaChangeKind.FieldAdded,
                field.ToString(),
                "The field is new. Breaks gateways where another subgraph has the type without it; @inaccessible keeps it out of the graph until all have it.");
        }
        else
            changes.Safe(SchemaChangeKind.FieldAdded, field.ToString(), "The field is new. Nobody selects it yet.");
    }

    private static void Compare(FieldDefinition before, FieldDefinition after, ChangeList changes)
    {
        var coordinate = after.ToString();
        CompareTypes(before, after, changes);
        changes.CompareDescriptions(coordinate, before.Description, after.Description);
        changes.CompareDeprecations(coordinate, before.Deprecation, after.Deprecation);
        AppliedDirectiveChanges.Find(coordinate, before.Node.Directives, after.Node.Directives, changes);
        InputValueChanges.Find(before.Arguments, after.Arguments, new InputPlace(InputWords.Argument, name => $"{coordinate}({name}:)"), changes);
    }

    private static void CompareTypes(FieldDefinition before, FieldDefinition after, ChangeList changes)
    {
        if (TypeCompatibility.AreEqual(before.Type, after.Type))
            return;
        if (TypeCompatibility.IsSafeToRead(before.Type, after.Type))
            changes.Safe(SchemaChangeKind.FieldTypeNarrowed, after.ToString(), $"The type {before.Type} became {after.Type}. Clients get nothing that they did not get before.");
        else
            changes.Breaking(SchemaChangeKind.FieldTypeChanged, after.ToString(), $"The type {before.Type} became {after.Type}. Breaks clients that select the field and expect {before.Type}.");
    }
}
