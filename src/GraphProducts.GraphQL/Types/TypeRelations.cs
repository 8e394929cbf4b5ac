namespace GraphProducts.GraphQL.Types;

/// <summary>How two types of one schema relate.</summary>
internal static class TypeRelations
{
    /// <summary>Whether both are the same named type in the same wrappers.</summary>
    public static bool AreEqual(GraphType left, GraphType right) => (left, right) switch
    {
        (NonNullType leftInner, NonNullType rightInner) => AreEqual(leftInner.OfType, rightInner.OfType),
        (ListType leftInner, ListType rightInner) => AreEqual(leftInner.OfType, rightInner.OfType),
        _ => left == right,
    };

    /// <summary>
    /// Whether every value of the one type is a value of the other too: the same type, a stricter wrapper, an implementation or a member.
    /// https://spec.graphql.org/September2025/#IsValidImplementationFieldType() and https://spec.graphql.org/September2025/#AreTypesCompatible()
    /// </summary>
    public static bool IsSubtype(GraphType type, GraphType super) => (type, super) switch
    {
        (NonNullType inner, NonNullType superInner) => IsSubtype(inner.OfType, superInner.OfType),
        (_, NonNullType) => false,
        (NonNullType inner, _) => IsSubtype(inner.OfType, super),
        (ListType inner, ListType superInner) => IsSubtype(inner.OfType, superInner.OfType),
        (ComplexType complex, InterfaceType parent) => complex == parent || complex.Interfaces.Contains(parent),
        (ObjectType member, UnionType union) => union.MemberTypes.Contains(member),
        _ => type == super,
    };

    /// <summary>Whether some object type is possible for both composite types.</summary>
    public static bool Overlap(Schema schema, NamedType left, NamedType right)
    {
        if (left == right)
            return true;
        var (few, many) = (schema.GetPossibleTypes(left), schema.GetPossibleTypes(right));
        if (few.Length > many.Length)
            (few, many, right) = (many, few, left);
        foreach (var candidate in few)
        {
            if (IsSubtype(candidate, right))
                return true;
        }

        return false;
    }
}
