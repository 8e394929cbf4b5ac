using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Comparison;

/// <summary>Input objects: their fields, and how many of them may be given.</summary>
internal static class InputObjectChanges
{
    public static void Find(InputObjectType before, InputObjectType after, ChangeList changes)
    {
        if (!before.IsOneOf && after.IsOneOf)
            changes.Breaking(SchemaChangeKind.OneOfAdded, after.Name, "Exactly one field must be given now. Breaks clients that send several fields, or none.");
        if (before.IsOneOf && !after.IsOneOf)
            changes.Dangerous(SchemaChangeKind.OneOfRemoved, after.Name, "Any number of fields may be given now. What clients send keeps its meaning; code generated from it changes its form.");
        InputValueChanges.Find(before.Fields, after.Fields, new InputPlace(InputWords.InputField, name => $"{after.Name}.{name}"), changes);
    }
}
