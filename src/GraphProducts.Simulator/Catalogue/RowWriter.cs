using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GraphProducts.Simulator.Catalogue;

/// <summary>Writes rows as the upstreams do: compact, and with letters of all scripts as themselves.</summary>
internal static class RowWriter
{
    public static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStartObject();
        write(writer);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>A string with emoji unescaped, which the library's encoders always write as two escaped surrogates.</summary>
    public static void WriteRawText(this Utf8JsonWriter writer, string name, string text)
    {
        var json = new StringBuilder("\"");
        foreach (var letter in text)
            json.Append(letter is '"' or '\\' ? $"\\{letter}" : char.IsControl(letter) ? $"\\u{(int)letter:x4}" : letter.ToString());
        writer.WritePropertyName(name);
        writer.WriteRawValue(json.Append('"').ToString(), skipInputValidation: true);
    }

    /// <summary>An identifier as a number or, now and then, as a string: both are seen.</summary>
    public static void WriteId(this Utf8JsonWriter writer, string name, long id, bool asText)
    {
        if (asText)
            writer.WriteString(name, id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        else
            writer.WriteNumber(name, id);
    }

    /// <summary>A property that may be null or missing altogether.</summary>
    public static void WriteOptional(this Utf8JsonWriter writer, Dice dice, string name, Action<Utf8JsonWriter> write)
    {
        var chance = dice.Below(60);
        if (chance == 0)
            return;
        if (chance == 1)
            writer.WriteNull(name);
        else
            write(writer);
    }
}
