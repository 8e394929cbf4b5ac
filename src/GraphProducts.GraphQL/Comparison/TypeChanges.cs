using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Comparison;

/// <summary>Types that came, went or became something else, and the roots of operations.</summary>
internal static class TypeChanges
{
    public static void Find(Schema before, Schema after, ChangeList changes)
    {
        CompareRoots(before, after, changes);
        var types = ChangeList.Differ(Own(before), Own(after), type => type.Name);
        foreach (var type in types.Removed)
            changes.Breaking(SchemaChangeKind.TypeRemoved, type.Name, $"The {KindOf(type)} is gone. Breaks clients that name it in fragments and variables, and their generated code.");
        foreach (var type in types.Added)
            changes.Safe(SchemaChangeKind.TypeAdded, type.Name, $"The {KindOf(type)} is new. Nobody names it yet.");
        foreach (var (old, current) in types.Kept)
            Compare(old, current, changes);
    }

    private static IEnumerable<NamedType> Own(Schema schema) => schema.Types.Where(type => !type.IsBuiltIn);

    private static void Compare(NamedType before, NamedType after, ChangeList changes)
    {
        if (before.GetType() != after.GetType())
        {
            changes.Breaking(SchemaChangeKind.TypeKindChanged, after.Name, $"What was of the kind {KindOf(before)} is of the kind {KindOf(after)}. Breaks clients that use it at all.");
            return;
        }

        changes.CompareDescriptions(after.Name, before.Description, after.Description);
        AppliedDirectiveChanges.Find(after.Name, before.Directives, after.Directives, changes);
        CompareParts(before, after, changes);
    }

    private static void CompareParts(NamedType before, NamedType after, ChangeList changes)
    {
        switch (before, after)
        {
            case (ComplexType old, ComplexType current):
                MemberChanges.FindInInterfaces(old, current, changes);
                FieldChanges.Find(old, current, changes);
                break;
            case (InputObjectType old, InputObjectType current):
                InputObjectChanges.Find(old, current, changes);
                break;
            case (EnumType old, EnumType current):
                MemberChanges.FindInEnum(old, current, changes);
                break;
            case (UnionType old, UnionType current):
                MemberChanges.FindInUnion(old, current, changes);
                break;
            case (ScalarType old, ScalarType current) when old.SpecifiedByUrl != current.SpecifiedByUrl:
                changes.Dangerous(
                    SchemaChangeKind.SpecificationChanged,
                    current.Name,
                    $"It was specified by {old.SpecifiedByUrl ?? "nothing"} and is by {current.SpecifiedByUrl ?? "nothing"}. Clients that parse its values may read them wrongly.");
                break;
        }
    }

    private static void CompareRoots(Schema before, Schema after, ChangeList changes)
    {
        CompareRoot("query", before.QueryType, after.QueryType, changes);
        CompareRoot("mutation", before.MutationType, after.MutationType, changes);
        CompareRoot("subscription", before.SubscriptionType, after.SubscriptionType, changes);
    }

    private static void CompareRoot(string operation, ObjectType? before, ObjectType? after, ChangeList changes)
    {
        if (before?.Name == after?.Name)
            return;
        if (before is null)
            changes.Safe(SchemaChangeKind.RootTypeChanged, after!.Name, $"The schema takes a {operation} now. Nobody sends one yet.");
        else
            changes.Breaking(SchemaChangeKind.RootTypeChanged, before.Name, $"A {operation} no longer starts here but {(after is null ? "nowhere" : $"at {after.Name}")}. Breaks clients that send a {operation}.");
    }

    private static string KindOf(NamedType type) => type switch
    {
        ObjectType => "object type",
        InterfaceType => "interface",
        UnionType => "union",
        EnumType => "enum",
        InputObjectType => "input object",
        _ => "scalar",
    };
}
