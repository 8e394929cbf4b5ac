namespace GraphProducts.GraphQL.Types.Coercion;

/// <summary>The CLR types of coerced values, so that a list of IDs is a <c>string[]</c> and not an <c>object[]</c>.</summary>
internal static class InputClrTypes
{
    public static Array CreateArray(ListType type, int length) => Array.CreateInstance(ClrTypeOf(type.OfType), length);

    private static Type ClrTypeOf(GraphType type) => type switch
    {
        NonNullType nonNull => NonNullClrTypeOf(nonNull.OfType),
        _ when NonNullClrTypeOf(type) is { IsValueType: true } valueType => typeof(Nullable<>).MakeGenericType(valueType),
        _ => NonNullClrTypeOf(type),
    };

    private static Type NonNullClrTypeOf(GraphType type) => type switch
    {
        ListType list => ClrTypeOf(list.OfType).MakeArrayType(),
        ScalarType scalar => scalar.Scalar.ClrType,
        EnumType enumType => enumType.ClrType,
        InputObjectType input => input.ClrType,
        _ => typeof(object),
    };
}
