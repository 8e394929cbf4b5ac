using System.Text.Json;
using System.Text.Json.Serialization;

namespace GraphProducts.Server.Upstreams.Json;

/// <summary>A boolean, also as 0 and 1 and as text. The empty string is none.</summary>
internal sealed class BooleanConverter : JsonConverter<bool?>
{
    public override bool? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        JsonTokenType.Number or JsonTokenType.String => FromText(reader.ValueSpan),
        _ => throw new JsonException(),
    };

    private static bool? FromText(ReadOnlySpan<byte> text) => text switch
    {
        [] => null,
        [(byte)'1'] => true,
        [(byte)'0'] => false,
        _ when System.Text.Ascii.EqualsIgnoreCase(text, "true"u8) => true,
        _ when System.Text.Ascii.EqualsIgnoreCase(text, "false"u8) => false,
        _ => throw new JsonException(),
    };

    public override void Write(Utf8JsonWriter writer, bool? value, JsonSerializerOptions options)
    {
        if (value is { } known)
        {
            writer.WriteBooleanValue(known);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
