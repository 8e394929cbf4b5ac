using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Comparison;

/// <summary>Whether a type may take the place of another of the schema before. Types are the same when their names are: the two schemas share none.</summary>
internal static class TypeCompatibility
{
    /// <summary>Whether whoever reads values of the old type can read those of the new one: the same, or stricter about null.</summary>
    public static bool IsSafeToRead(GraphType before, GraphType after) => (before, after) switch
    {
        (NonNullType old, NonNullType current) => IsSafeToRead(old.OfType, current.OfType),
        (NonNullType, _) => false,
        (_, NonNullType current) => IsSafeToRead(before, current.OfType),
        (ListType old, ListType current) => IsSafeToRead(old.OfType, current.OfType),
        (NamedType old, NamedType current) => old.Name == current.Name,
        _ => false,
    };

    /// <summary>Whether whoever sends values of the old type may send them as the new one: the same, or more generous about null.</summary>
    public static bool IsSafeToSend(GraphType before, GraphType after) => IsSafeToRead(after, before);

    /// <summary>Whether both are written alike.</summary>
    public static bool AreEqual(GraphType before, GraphType after) => before.ToString() == after.ToString();
}
