using System.Globalization;
using System.Text;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.Fuzz.Documents;

/// <summary>Writes random values that a type accepts, as they stand in documents.</summary>
/// <param name="dice">Decides.</param>
/// <param name="variable">Gives a variable for a place of the type, or null where none may stand. The flag says that the place refuses null.</param>
internal sealed class LiteralWriter(Dice dice, Func<GraphType, bool, string?> variable)
{
    /// <summary>Writes constants only.</summary>
    public LiteralWriter(Dice dice)
        : this(dice, (_, _) => null)
    {
    }

    public string Write(GraphType type, int depth = 3, bool refusesNull = false)
    {
        if (variable(type, refusesNull) is { } name)
            return name;
        if (type is NonNullType nonNull)
            return WriteNonNull(nonNull.OfType, depth);
        return !refusesNull && dice.Chance(10) ? "null" : WriteNonNull(type, depth);
    }

    private string WriteNonNull(GraphType type, int depth) => type switch
    {
        ListType list => WriteList(list, depth),
        InputObjectType input => WriteObject(input, depth),
        EnumType enumType => dice.Pick(enumType.Values).Name,
        _ => Scalar(type.Named.Name, depth),
    };

    private string WriteList(ListType list, int depth)
    {
        // A single value stands for a list of one; not null, which would be no list at all, and not a variable, whose type would not be the list's.
        // Of a scalar that takes everything, a list would be no single value either.
        if (list.OfType.NullableType is not (ListType or ScalarType { Name: not ("Int" or "Float" or "String" or "Boolean" or "ID") }) && dice.Chance(10))
            return new LiteralWriter(dice).WriteNonNull(list.OfType.NullableType, depth - 1);
        var items = new StringBuilder("[");
        for (var i = depth <= 0 ? 0 : dice.Below(4); i > 0; i--)
            items.Append(Write(list.OfType, depth - 1)).Append(' ');
        return items.Append(']').ToString();
    }

    private string WriteObject(InputObjectType input, int depth)
    {
        if (input.IsOneOf)
            return dice.Pick(input.Fields) is var only ? $"{{{only.Name}: {Write(only.Type, depth - 1, refusesNull: true)}}}" : "";
        var fields = new StringBuilder("{");
        foreach (var field in input.Fields)
        {
            // With a default it may be left out although it refuses null; then a variable may not have null for it either.
            if (field.IsRequired || (depth > 0 && dice.Chance(50)))
                fields.Append($"{field.Name}: {Write(field.Type, depth - 1)} ");
        }

        return fields.Append('}').ToString();
    }

    private string Scalar(string name, int depth) => name switch
    {
        "Int" => Whole(int.MinValue, int.MaxValue),
        "Long" => ((long)dice.Next()).ToString(CultureInfo.InvariantCulture),
        "Float" => dice.Pick(["0", "-1", "1.5", "-2e10", "1E-3", "0.1e+5", "123456789012345"]),
        "Decimal" => dice.Pick(["0", "-1.50", "12.345", "\"1.1\"", "79228162514264337593543950335"]),
        "Boolean" => dice.Chance(50) ? "true" : "false",
        "String" => TextWriter.Literal(dice, TextWriter.Random(dice)),
        "ID" => dice.Chance(30) ? Whole(0, int.MaxValue) : TextWriter.Literal(dice, TextWriter.Random(dice)),
        "DateTime" => dice.Pick(["\"2021-02-01T03:24:42.468939Z\"", "\"2024-02-29T00:00:00+02:00\""]),
        "UUID" => "\"6f9619ff-8b86-d011-b42d-00c04fc964ff\"",
        "URL" => "\"https://example.com/é?a=b#c\"",
        _ => Anything(depth),
    };

    // A scalar that the engine knows nothing of takes every value.
    private string Anything(int depth) => dice.Below(depth > 0 ? 8 : 5) switch
    {
        0 => Whole(-1000, 1000),
        1 => "1.5e2",
        2 => TextWriter.Literal(dice, TextWriter.Random(dice)),
        3 => "true",
        4 => "SOME_NAME",
        5 => $"[{Anything(depth - 1)} {Anything(depth - 1)} null]",
        6 => "{}",
        _ => $"{{ a: {Anything(depth - 1)}, b: [{Anything(depth - 1)}] }}",
    };

    private string Whole(long least, long most) => (dice.Below(6) switch
    {
        0 => least,
        1 => most,
        _ => least + (long)(dice.Next() % (ulong)(most - least)),
    }).ToString(CultureInfo.InvariantCulture);
}
