using System.Collections;
using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.Fuzz.Execution;

/// <summary>
/// The data behind a generated schema: what a field answers follows from its parent's number, its name and the seed, so that it can be asked again and again, in any
/// order. With faults, some answers are null, exceptions or of a wrong type.
/// </summary>
internal sealed class SeededData(Schema schema, ulong seed, Faults faults)
{
    private static readonly string[] s_texts = ["", "text", "é😀\"\\\n\0", "\u2028</script>", "\uD800 half", "漢字", "0"];

    public ulong NumberOf(object? parent) => parent is FuzzObject known ? known.Number : seed;

    /// <summary>The value of a field, or an exception where it fails.</summary>
    public object? ValueOf(object? parent, FieldDefinition field) => Create(field.Type, new Dice(Dice.Mix(NumberOf(parent), field.Name)));

    private object? Create(GraphType type, Dice dice)
    {
        if (dice.Chance(faults.Percent))
            return CreateFaulty(type, dice);
        if (type is NonNullType nonNull)
            return CreateNonNull(nonNull.OfType, dice);
        return dice.Chance(10) ? null : CreateNonNull(type, dice);
    }

    private object? CreateNonNull(GraphType type, Dice dice) => type switch
    {
        ListType list => CreateList(list, dice),
        EnumType enumType => dice.Pick(enumType.Values).Name,
        ScalarType scalar => CreateScalar(scalar.Name, dice),
        _ => CreateObject((NamedType)type, dice),
    };

    private object CreateList(ListType list, Dice dice)
    {
        object?[] items = [.. Enumerable.Range(0, dice.Below(4)).Select(_ => Create(list.OfType, dice))];
        return dice.Chance(30) ? new List<object?>(items) : items;
    }

    private FuzzObject? CreateObject(NamedType type, Dice dice) =>
        schema.GetPossibleTypes(type) is { IsEmpty: false } possible ? new FuzzObject(dice.Next(), dice.Pick(possible).Name) : null;

    private static object CreateScalar(string name, Dice dice) => name switch
    {
        "Int" => dice.Pick<object>([0, -1, int.MaxValue, int.MinValue, (short)7]),
        "Float" => dice.Pick<object>([0.0, -1.5, 1e300, 5e-324, 3, 0.1]),
        "Boolean" => dice.Chance(50),
        "String" or "ID" => dice.Pick(s_texts),
        "Long" => (long)dice.Next(),
        _ => dice.Pick<object>(["text", 1.5, true, 12L, new object?[] { 1, null, "x" }, new Dictionary<string, object?> { ["a"] = 1, ["é"] = null }]),
    };

    private static object? CreateFaulty(GraphType type, Dice dice) => dice.Below(6) switch
    {
        0 or 1 => null,
        2 => new GraphQLException("Out of \"paper\".", "NO_PAPER"),
        3 => new InvalidOperationException("The secret is 1234."),
        4 when type.NullableType is ListType => new FailingSequence(),
        // Objects of a wrong type are only told from right ones where the schema leaves their type open.
        _ => type.Named is ObjectType && type.NullableType is not ListType ? null : WrongValue(type, dice),
    };

    private static object? WrongValue(GraphType type, Dice dice) => type.NullableType switch
    {
        ListType => dice.Pick<object>(["no list", 42, new object()]),
        ScalarType { Name: "Int" } => dice.Pick<object>(["no number", 1.5, double.NaN, long.MaxValue, new object()]),
        ScalarType { Name: "Float" } => dice.Pick<object>(["no number", double.PositiveInfinity, new object()]),
        ScalarType => new object(),
        EnumType => dice.Pick<object>(["NO_SUCH_VALUE", 7, new object()]),
        _ => dice.Pick<object>([new FuzzObject(1, "NoSuchType"), new FuzzObject(1, null), "no object"]),
    };

    /// <summary>A list that breaks while it is read.</summary>
    private sealed class FailingSequence : IEnumerable
    {
        public IEnumerator GetEnumerator()
        {
            yield return null;
            throw new InvalidOperationException("The list broke off.");
        }
    }
}
