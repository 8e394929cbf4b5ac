using System.Text.Json;

namespace GraphProducts.GraphQL.Types.Coercion;

/// <summary>Coerces values that came as JSON, reporting every fault with its place inside the value.</summary>
internal sealed class JsonCoercion(string root, List<string> faults)
{
    /// <summary>So many faults are told, as many as validation tells.</summary>
    public const int MostFaults = 100;

    private int _faultCount;

    /// <summary>Coerces one value. Faults are added as sentences; the result counts only when none was.</summary>
    public static object? Coerce(GraphType type, JsonElement json, string root, List<string> faults) =>
        new JsonCoercion(root, faults).Coerce(type, json, "");

    private object? Coerce(GraphType type, JsonElement json, string path) => type switch
    {
        NonNullType when json.ValueKind == JsonValueKind.Null => Fault(path, $"a value of type \"{type}\" must not be null."),
        NonNullType nonNull => Coerce(nonNull.OfType, json, path),
        _ when json.ValueKind == JsonValueKind.Null => null,
        ListType list => CoerceList(list, json, path),
        InputObjectType input => CoerceObject(input, json, path),
        EnumType enumType => CoerceEnum(enumType, json, path),
        ScalarType scalar when scalar.Scalar.TryReadJson(json, out var value) => value,
        _ => Fault(path, $"{Show(json)} is no value of type \"{type}\"."),
    };

    private Array CoerceList(ListType type, JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.Array)
            return Fill(InputClrTypes.CreateArray(type, 1), 0, Coerce(type.OfType, json, path));
        var array = InputClrTypes.CreateArray(type, json.GetArrayLength());
        var i = 0;
        foreach (var item in json.EnumerateArray())
        {
            Fill(array, i, Coerce(type.OfType, item, $"{path}[{i}]"));
            i++;
        }

        return array;
    }

    // A faulty item is null, which an array of values cannot hold; the array is not used then.
    private static Array Fill(Array array, int index, object? item)
    {
        if (item is not null)
            array.SetValue(item, index);
        return array;
    }

    private object? CoerceEnum(EnumType type, JsonElement json, string path) =>
        json.ValueKind == JsonValueKind.String && type.TryGetValue(json.GetString()!) is { } value
            ? value.Value
            : Fault(path, $"{Show(json)} is no value of the enum \"{type.Name}\".");

    private object? CoerceObject(InputObjectType type, JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return Fault(path, $"{Show(json)} is no object of type \"{type.Name}\".");
        var before = _faultCount;
        foreach (var property in json.EnumerateObject().Where(property => type.TryGetField(property.Name) is null))
            Fault(path, $"the type \"{type.Name}\" has no field \"{property.Name}\".");
        var fields = new Dictionary<string, object?>();
        foreach (var field in type.Fields)
            CoerceField(type, field, json, path, fields);
        if (type.IsOneOf && _faultCount == before && (fields.Count != 1 || fields.Values.Single() is null))
            Fault(path, $"exactly one field of \"{type.Name}\" must be given, and not null.");
        return _faultCount == before ? type.Create(new InputObject(fields)) : null;
    }

    private void CoerceField(InputObjectType type, InputValueDefinition field, JsonElement json, string path, Dictionary<string, object?> fields)
    {
        if (json.TryGetProperty(field.Name, out var property))
            fields.Add(field.Name, Coerce(field.Type, property, $"{path}.{field.Name}"));
        else if (field.DefaultValue is { } literal && LiteralCoercion.TryCoerce(field.Type, literal, VariableValues.Empty, out var value))
            fields.Add(field.Name, value);
        else if (field.IsRequired)
            Fault(path, $"the field \"{field.Name}\" of type \"{type.Name}\" is required and was not given.");
    }

    private object? Fault(string path, string sentence)
    {
        if (_faultCount++ < MostFaults)
            faults.Add($"{root}{(path.Length == 0 ? "" : $" at \"{path.TrimStart('.')}\"")}: {sentence}");
        return null;
    }

    private static string Show(JsonElement json)
    {
        const int most = 60;
        var text = json.GetRawText();
        return text.Length <= most ? text : string.Concat(text.AsSpan(0, most), "…");
    }
}
