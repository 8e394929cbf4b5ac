using System.Text.Json.Nodes;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.Fuzz.Documents;

/// <summary>Random values that a type accepts, as they come in variables.</summary>
internal sealed class JsonValues(Dice dice)
{
    public JsonNode? Create(GraphType type, int depth = 3, bool refusesNull = false)
    {
        if (type is NonNullType nonNull)
            return CreateNonNull(nonNull.OfType, depth);
        return !refusesNull && dice.Chance(10) ? null : CreateNonNull(type, depth);
    }

    private JsonNode? CreateNonNull(GraphType type, int depth) => type switch
    {
        ListType list => CreateList(list, depth),
        InputObjectType input => CreateObject(input, depth),
        EnumType enumType => dice.Pick(enumType.Values).Name,
        _ => Scalar(type.Named.Name, depth),
    };

    private JsonNode? CreateList(ListType list, int depth)
    {
        if (dice.Chance(10) && list.OfType.NullableType is not ListType)
            return CreateNonNull(list.OfType.NullableType, depth - 1);
        var items = new JsonArray();
        for (var i = depth <= 0 ? 0 : dice.Below(4); i > 0; i--)
            items.Add(Create(list.OfType, depth - 1));
        return items;
    }

    private JsonObject CreateObject(InputObjectType input, int depth)
    {
        var fields = new JsonObject();
        if (input.IsOneOf)
        {
            var only = dice.Pick(input.Fields);
            fields[only.Name] = Create(only.Type, depth - 1, refusesNull: true);
            return fields;
        }

        foreach (var field in input.Fields)
        {
            if (field.IsRequired || (depth > 0 && dice.Chance(50)))
                fields[field.Name] = Create(field.Type, depth - 1);
        }

        return fields;
    }

    private JsonNode? Scalar(string name, int depth) => name switch
    {
        "Int" => dice.Pick([0, -1, int.MaxValue, int.MinValue, 12345]),
        "Long" => (long)dice.Next(),
        "Float" => dice.Pick([0, -1.5, 1e300, 5e-324, 42]),
        "Decimal" => dice.Chance(50) ? "12.50" : 7,
        "Boolean" => dice.Chance(50),
        "String" => TextWriter.Random(dice),
        "ID" => dice.Chance(30) ? dice.Below(1000) : TextWriter.Random(dice),
        "DateTime" => "2021-02-01T03:24:42Z",
        "UUID" => "6f9619ff-8b86-d011-b42d-00c04fc964ff",
        "URL" => "https://example.com/",
        _ when depth > 0 => new JsonObject { ["a"] = new JsonArray(1, "b", null, 1.5), ["c"] = TextWriter.Random(dice) },
        _ => "anything",
    };
}
