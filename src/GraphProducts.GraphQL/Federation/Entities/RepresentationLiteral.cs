using System.Globalization;
using System.Text.Json;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Coercion;

namespace GraphProducts.GraphQL.Federation.Entities;

/// <summary>Turns a representation that stands in the document into JSON. Numbers keep all their digits: what a key may hold, its own type says.</summary>
internal static class RepresentationLiteral
{
    public static JsonElement ToJson(ValueNode literal, VariableValues variables)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            Write(writer, literal, variables);
        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }

    private static void Write(Utf8JsonWriter writer, ValueNode literal, VariableValues variables)
    {
        switch (literal)
        {
            case StringValueNode node:
                writer.WriteStringValue(node.Value);
                break;
            case EnumValueNode node:
                writer.WriteStringValue(node.Value);
                break;
            case BooleanValueNode node:
                writer.WriteBooleanValue(node.Value);
                break;
            case IntValueNode node:
                writer.WriteRawValue(node.Value);
                break;
            case FloatValueNode node:
                writer.WriteRawValue(node.Value);
                break;
            case ListValueNode node:
                writer.WriteStartArray();
                foreach (var item in node.Items)
                    Write(writer, item, variables);
                writer.WriteEndArray();
                break;
            case ObjectValueNode node:
                WriteObject(writer, node, variables);
                break;
            case VariableNode node when variables.TryGet(node.Name.Value, out var value):
                WriteVariable(writer, value);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, ObjectValueNode node, VariableValues variables)
    {
        writer.WriteStartObject();
        foreach (var field in node.Fields.DistinctBy(field => field.Name.Value).Where(field => !IsLeftOut(field.Value, variables)))
        {
            writer.WritePropertyName(field.Name.Value);
            Write(writer, field.Value, variables);
        }

        writer.WriteEndObject();
    }

    // As in an input object, a field whose variable was not given counts as left out; in a list it is null.
    private static bool IsLeftOut(ValueNode literal, VariableValues variables) =>
        literal is VariableNode variable && !variables.TryGet(variable.Name.Value, out _);

    private static void WriteVariable(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case JsonElement json:
                json.WriteTo(writer);
                break;
            case bool boolean:
                writer.WriteBooleanValue(boolean);
                break;
            case int or long or decimal:
                writer.WriteNumberValue(Convert.ToDecimal(value, CultureInfo.InvariantCulture));
                break;
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case double number:
                // Too large for any type, which the key that reads it shall say at its place.
                writer.WriteRawValue(number > 0 ? "1e999" : "-1e999");
                break;
            case DateTimeOffset moment:
                writer.WriteStringValue(moment);
                break;
            case Uri url:
                writer.WriteStringValue(url.OriginalString);
                break;
            case InputObject input:
                WriteVariables(writer, input.Fields);
                break;
            case IReadOnlyDictionary<string, object?> fields:
                WriteVariables(writer, fields);
                break;
            case Array items:
                writer.WriteStartArray();
                foreach (var item in items)
                    WriteVariable(writer, item);
                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(value.ToString());
                break;
        }
    }

    private static void WriteVariables(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> fields)
    {
        writer.WriteStartObject();
        foreach (var (name, field) in fields)
        {
            writer.WritePropertyName(name);
            WriteVariable(writer, field);
        }

        writer.WriteEndObject();
    }
}
