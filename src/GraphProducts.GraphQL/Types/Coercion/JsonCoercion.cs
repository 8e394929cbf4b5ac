using System.Text.Json;

namespace GraphProducts.GraphQL.Types.Coercion;

/// <summary>Coerces values that came as JSON, reporting every fault with its place inside the value.</summary>
internal sealed class JsonCoercion
{
    private readonly List<(string? Field, int Index)> _path = [];
    private readonly int _mostFaults;
    private List<string>? _faults;
    private int _faultCount;

    private JsonCoercion(int mostFaults) => _mostFaults = mostFaults;

    /// <summary>Coerces one value. The result counts only when there is no fault; the first so many are told.</summary>
    public static object? Coerce(GraphType type, JsonElement json, int mostFaults, out JsonFaults faults)
    {
        var coercion = new JsonCoercion(mostFaults);
        var value = coercion.Coerce(type, json);
        faults = new JsonFaults(coercion._faults ?? [], coercion._faultCount);
        return value;
    }

    private object? Coerce(GraphType type, JsonElement json) => type switch
    {
        NonNullType when json.ValueKind == JsonValueKind.Null => Fault($"a value of type \"{type}\" must not be null."),
        NonNullType nonNull => Coerce(nonNull.OfType, json),
        _ when json.ValueKind == JsonValueKind.Null => null,
        ListType list => CoerceList(list, json),
        InputObjectType input => CoerceObject(input, json),
        EnumType enumType => CoerceEnum(enumType, json),
        ScalarType scalar when scalar.Scalar.TryReadJson(json, out var value) => value,
        _ => Fault($"{Show(json)} is no value of type \"{type}\"."),
    };

    private Array CoerceList(ListType type, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Array)
            return Fill(InputClrTypes.CreateArray(type, 1), 0, Coerce(type.OfType, json));
        var array = InputClrTypes.CreateArray(type, json.GetArrayLength());
        var i = 0;
        foreach (var item in json.EnumerateArray())
        {
            Fill(array, i, CoerceAt((null, i), type.OfType, item));
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

    private object? CoerceEnum(EnumType type, JsonElement json) =>
        json.ValueKind == JsonValueKind.String && type.TryGetValue(json.GetString()!) is { } value
            ? value.Value
            : Fault($"{Show(json)} is no value of the enum \"{type.Name}\".");

    private object? CoerceObject(InputObjectType type, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return Fault($"{Show(json)} is no object of type \"{type.Name}\".");
        var before = _faultCount;
        foreach (var property in json.EnumerateObject().Where(property => type.TryGetField(property.Name) is null))
            Fault($"the type \"{type.Name}\" has no field \"{property.Name}\".");
        var fields = new Dictionary<string, object?>();
        foreach (var field in type.Fields)
            CoerceField(type, field, json, fields);
        if (type.IsOneOf && _faultCount == before && (fields.Count != 1 || fields.Values.Single() is null))
            Fault($"exactly one field of \"{type.Name}\" must be given, and not null.");
        return _faultCount == before ? type.Create(new InputObject(fields)) : null;
    }

    private void CoerceField(InputObjectType type, InputValueDefinition field, JsonElement json, Dictionary<string, object?> fields)
    {
        if (json.TryGetProperty(field.Name, out var property))
            fields.Add(field.Name, CoerceAt((field.Name, 0), field.Type, property));
        else if (field.DefaultValue is { } literal && LiteralCoercion.TryCoerce(field.Type, literal, VariableValues.Empty, out var value))
            fields.Add(field.Name, value);
        else if (field.IsRequired)
            Fault($"the field \"{field.Name}\" of type \"{type.Name}\" is required and was not given.");
    }

    private object? CoerceAt((string? Field, int Index) step, GraphType type, JsonElement json)
    {
        _path.Add(step);
        var value = Coerce(type, json);
        _path.RemoveAt(_path.Count - 1);
        return value;
    }

    private object? Fault(string sentence)
    {
        if (_faultCount++ >= _mostFaults)
            return null;
        var path = string.Concat(_path.Select(step => step.Field is null ? $"[{step.Index}]" : $".{step.Field}")).TrimStart('.');
        (_faults ??= []).Add($"{(path.Length == 0 ? "" : $" at \"{path}\"")}: {sentence}");
        return null;
    }

    private static string Show(JsonElement json)
    {
        const int most = 60;
        var text = json.GetRawText();
        return text.Length <= most ? text : string.Concat(text.AsSpan(0, most), "…");
    }
}

/// <summary>What is wrong with a value, as ends of sentences that its name begins, and how many faults there are, those included that are not told.</summary>
internal readonly record struct JsonFaults(IReadOnlyList<string> Told, int Count);
