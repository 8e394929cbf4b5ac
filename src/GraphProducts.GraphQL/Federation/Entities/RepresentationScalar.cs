using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types.Coercion;
using GraphProducts.GraphQL.Types.Scalars;

namespace GraphProducts.GraphQL.Federation.Entities;

/// <summary>
/// <c>_Any</c>: a representation, kept as JSON. Every value is accepted here, so that one that is none is an error at its own place and does not
/// refuse the others.
/// </summary>
internal sealed class RepresentationScalar : Scalar
{
    private static readonly AnyScalar s_any = new(ServedDefinitions.AnyType);

    private RepresentationScalar()
        : base(ServedDefinitions.AnyType, typeof(JsonElement))
    {
    }

    public static RepresentationScalar Instance { get; } = new();

    public override bool TryReadLiteral(ValueNode literal, [NotNullWhen(true)] out object? value) =>
        TryReadLiteral(literal, VariableValues.Empty, out value);

    internal override bool TryReadLiteral(ValueNode literal, VariableValues variables, [NotNullWhen(true)] out object? value)
    {
        value = s_any.TryReadLiteral(literal, variables, out var plain) ? ToJson(plain) : null;
        return value is not null;
    }

    public override bool TryReadJson(JsonElement json, [NotNullWhen(true)] out object? value)
    {
        value = json;
        return true;
    }

    private static JsonElement ToJson(object plain)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            Write(writer, plain);
        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool boolean:
                writer.WriteBooleanValue(boolean);
                break;
            case int or long or double or decimal:
                writer.WriteNumberValue(Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case JsonElement json:
                json.WriteTo(writer);
                break;
            case IReadOnlyDictionary<string, object?> fields:
                WriteObject(writer, fields);
                break;
            case Array items:
                WriteList(writer, items);
                break;
            default:
                writer.WriteStringValue(value.ToString());
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, IReadOnlyDictionary<string, object?> fields)
    {
        writer.WriteStartObject();
        foreach (var (name, field) in fields)
        {
            writer.WritePropertyName(name);
            Write(writer, field);
        }

        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, Array items)
    {
        writer.WriteStartArray();
        foreach (var item in items)
            Write(writer, item);
        writer.WriteEndArray();
    }
}
