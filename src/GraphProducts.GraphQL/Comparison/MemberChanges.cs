using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Comparison;

/// <summary>What belongs to an enum, to a union or to an interface.</summary>
internal static class MemberChanges
{
    public static void FindInEnum(EnumType before, EnumType after, ChangeList changes)
    {
        var values = ChangeList.Differ(before.Values, after.Values, value => value.Name);
        foreach (var value in values.Removed)
            changes.Breaking(SchemaChangeKind.EnumValueRemoved, $"{after.Name}.{value.Name}", "The value is gone. Breaks clients that send it.");
        foreach (var value in values.Added)
            changes.Dangerous(SchemaChangeKind.EnumValueAdded, $"{after.Name}.{value.Name}", "The value is new. Clients that handle every value one by one may meet it unprepared.");
        foreach (var (old, current) in values.Kept)
        {
            changes.CompareDescriptions($"{after.Name}.{current.Name}", old.Description, current.Description);
            changes.CompareDeprecations($"{after.Name}.{current.Name}", old.Deprecation, current.Deprecation);
            AppliedDirectiveChanges.Find($"{after.Name}.{current.Name}", old.Node.Directives, current.Node.Directives, changes);
        }
    }

    public static void FindInUnion(UnionType before, UnionType after, ChangeList changes)
    {
        var members = ChangeList.Differ(before.MemberTypes, after.MemberTypes, type => type.Name);
        foreach (var member in members.Removed)
            changes.Breaking(SchemaChangeKind.UnionMemberRemoved, after.Name, $"{member.Name} is no longer a member. Breaks clients with fragments on {member.Name} inside {after.Name}.");
        foreach (var member in members.Added)
            changes.Dangerous(SchemaChangeKind.UnionMemberAdded, after.Name, $"{member.Name} is a member now. Clients that handle every member one by one may meet it unprepared.");
    }

    public static void FindInInterfaces(ComplexType before, ComplexType after, ChangeList changes)
    {
        var interfaces = ChangeList.Differ(before.Interfaces, after.Interfaces, type => type.Name);
        foreach (var parent in interfaces.Removed)
            changes.Breaking(SchemaChangeKind.InterfaceRemoved, after.Name, $"It no longer implements {parent.Name}. Breaks clients with fragments that take it for a {parent.Name}.");
        foreach (var parent in interfaces.Added)
            changes.Dangerous(SchemaChangeKind.InterfaceAdded, after.Name, $"It implements {parent.Name} now. Clients that handle every {parent.Name} one by one may meet it unprepared.");
    }
}
