using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Introspection;

/// <summary>https://spec.graphql.org/September2025/#sec-Type-Kinds</summary>
internal enum TypeKind
{
    Scalar,
    Object,
    Interface,
    Union,
    Enum,
    InputObject,
    List,
    NonNull,
}

internal static class TypeKinds
{
    public static TypeKind Of(GraphType type) => type switch
    {
        ScalarType => TypeKind.Scalar,
        ObjectType => TypeKind.Object,
        InterfaceType => TypeKind.Interface,
        UnionType => TypeKind.Union,
        EnumType => TypeKind.Enum,
        InputObjectType => TypeKind.InputObject,
        ListType => TypeKind.List,
        _ => TypeKind.NonNull,
    };
}
