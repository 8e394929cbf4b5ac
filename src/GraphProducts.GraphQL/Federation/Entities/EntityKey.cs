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

    private EntityKey(string text, KeyField[] fields)
    {
        Text = text;
        Canonical = CanonicalOf(fields);
        _fields = fields;
    }

    /// <summary>The key as it was written.</summary>
    public string Text { get; }

    /// <summary>Equal for keys of the same fields.</summary>
    public string Canonical { get; }

    /// <summary>Reads a key of a type; null when it names what the type does not have.</summary>
    public static EntityKey? TryCreate(Schema schema, NamedType type, string text)
    {
        var fields = new List<KeyField>();
        return FieldSet.TryParse(text, out _) is { } selections && TryRead(schema, type, selections, fields) ? new EntityKey(text, [.. fields]) : null;
    }

    /// <summary>Whether a representation names its entity by this key; the fault says what is wrong where a field is not of its type.</summary>
    public KeyMatch Match(JsonElement representation, out string fault)
    {
        var faults = new List<string>();
        var match = Match(_fields, representation, faults);
        fault = faults.FirstOrDefault("");
        return faults.Count > 0 ? KeyMatch.Faulty : match;
    }

    private static bool TryRead(Schema schema, NamedType type, SelectionSetNode selections, List<KeyField> fields) => selections.Selections.All(selection => selection switch
    {
        FieldNode node => TryRead(schema, type, node, fields),
        InlineFragmentNode fragment => !Applies(schema, fragment, type) || TryRead(schema, type, fragment.SelectionSet, fields),
        _ => false,
    });

    private static bool TryRead(Schema schema, NamedType type, FieldNode node, List<KeyField> fields)
    {
        if (schema.TryGetField(type, node.Name.Value) is not { } field)
            return false;
        List<KeyField>? inner = node.SelectionSet is null ? null : [];
        if (node.SelectionSet is { } below && !TryRead(schema, field.Type.Named, below, inner!))
            return false;
        if (field.Name != BuiltIns.TypeNameField)
            fields.Add(new KeyField(field, inner?.ToArray()));
        return true;
    }

    private static bool Applies(Schema schema, InlineFragmentNode fragment, NamedType type) =>
        fragment.TypeCondition is not { Name.Value: var condition }
        || condition == type.Name
        || (type is ObjectType objectType && schema.TryGetType(condition) is { } named && schema.IsPossibleType(named, objectType));

    // What is named twice is meant together, as in any selection.
    private static string CanonicalOf(IEnumerable<KeyField> fields) => string.Join(' ', fields
        .GroupBy(field => field.Definition.Name, field => field.Inner ?? [])
        .Select(same => CanonicalOf(same.SelectMany(inner => inner)) is { Length: > 0 } below ? $"{same.Key}{{{below}}}" : same.Key)
        .Order(StringComparer.Ordinal));

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
        if (field.Inner is not { } inner)
        {
            JsonCoercion.Coerce(type, value, mostFaults: 1, out var found);
            faults.AddRange(found.Told.Select(fault => $"{field.Definition.Name}{fault}"));
            return KeyMatch.Complete;
        }

        if (type is ListType list && value.ValueKind == JsonValueKind.Array)
            return value.EnumerateArray().Select(item => Match(field, list.OfType.NullableType, item, faults)).DefaultIfEmpty(KeyMatch.Complete).Max();
        if (value.ValueKind == JsonValueKind.Object)
            return Match(inner, value, faults);
        faults.Add($"{field.Definition.Name}: a value of type \"{field.Definition.Type}\" is needed.");
        return KeyMatch.Faulty;
    }

    /// <summary>A field of a key, and the fields below it that belong to the key; null where nothing can be below.</summary>
    private sealed record KeyField(FieldDefinition Definition, KeyField[]? Inner);
}
