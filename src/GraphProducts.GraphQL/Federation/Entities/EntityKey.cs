using System.Text.Json;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Coercion;

namespace GraphProducts.GraphQL.Federation.Entities;

/// <summary>How well a representation fits a key.</summary>
internal enum KeyMatch
{
    /// <summary>All fields of the key are there.</summary>
    Complete,

    /// <summary>A field is not there, or is null.</summary>
    Incomplete,

    /// <summary>A field is there, but is not of its type.</summary>
    Faulty,
}

/// <summary>The fields by which an entity can be named, as the schema has them.</summary>
internal sealed class EntityKey
{
    private readonly KeyField[] _fields;

    private EntityKey(string text, string canonical, KeyField[] fields)
    {
        Text = text;
        Canonical = canonical;
        _fields = fields;
    }

    /// <summary>The key as it was written.</summary>
    public string Text { get; }

    /// <summary>Equal for keys of the same fields.</summary>
    public string Canonical { get; }

    /// <summary>Reads a key of a type; null when it names what the type does not have.</summary>
    public static EntityKey? TryCreate(Schema schema, NamedType type, string text)
    {
        if (FieldSet.TryParse(text, out _) is not { } selections)
            return null;
        var fields = FieldsOf(schema, type, selections).ToArray();
        return Array.TrueForAll(fields, field => field is not null) ? new EntityKey(text, FieldSet.Canonical(selections), fields!) : null;
    }

    /// <summary>Whether a representation names its entity by this key; the fault says what is wrong where a field is not of its type.</summary>
    public KeyMatch Match(JsonElement representation, out string fault)
    {
        var faults = new List<string>();
        var match = Match(_fields, representation, faults);
        fault = faults.FirstOrDefault("");
        return faults.Count > 0 ? KeyMatch.Faulty : match;
    }

    private static IEnumerable<KeyField?> FieldsOf(Schema schema, NamedType type, SelectionSetNode selections)
    {
        foreach (var selection in selections.Selections)
        {
            if (selection is not FieldNode node || schema.TryGetField(type, node.Name.Value) is not { } field)
                yield return null;
            else if (field.Name != BuiltIns.TypeNameField)
                yield return new KeyField(field, node.SelectionSet is null ? [] : [.. FieldsOf(schema, field.Type.Named, node.SelectionSet).OfType<KeyField>()]);
        }
    }

    private static KeyMatch Match(KeyField[] fields, JsonElement json, List<string> faults)
    {
        foreach (var field in fields)
        {
            if (!json.TryGetProperty(field.Definition.Name, out var value) || value.ValueKind == JsonValueKind.Null)
                return KeyMatch.Incomplete;
            if (Match(field, field.Definition.Type.NullableType, value, faults) == KeyMatch.Incomplete)
                return KeyMatch.Incomplete;
        }

        return KeyMatch.Complete;
    }

    private static KeyMatch Match(KeyField field, GraphType type, JsonElement value, List<string> faults)
    {
        if (field.Inner.Length == 0)
        {
            JsonCoercion.Coerce(type, value, mostFaults: 1, out var found);
            faults.AddRange(found.Told.Select(fault => $"{field.Definition.Name}{fault}"));
            return KeyMatch.Complete;
        }

        if (type is ListType && value.ValueKind == JsonValueKind.Array)
            return value.EnumerateArray().Select(item => Match(field, field.Definition.Type.Named, item, faults)).DefaultIfEmpty(KeyMatch.Complete).Max();
        if (value.ValueKind == JsonValueKind.Object)
            return Match(field.Inner, value, faults);
        faults.Add($"{field.Definition.Name}: a value of type \"{field.Definition.Type}\" is needed.");
        return KeyMatch.Faulty;
    }

    /// <summary>A field of a key, and the fields below it that belong to the key.</summary>
    private sealed record KeyField(FieldDefinition Definition, KeyField[] Inner);
}
