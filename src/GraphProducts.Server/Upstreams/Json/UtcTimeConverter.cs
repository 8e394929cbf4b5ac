using System.Text.Json;
using System.Text.Json.Serialization;

namespace GraphProducts.Server.Upstreams.Json;

/// <summary>
/// A time in ISO 8601. Without an offset it is UTC, as both upstreams mean it, wherever this server runs. The empty string and the
/// zero date that some databases write are none.
/// </summary>
internal sealed class UtcTimeConverter : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException();
        }

        if (reader.ValueSpan.IsEmpty || reader.ValueSpan.StartsWith("0000-00-00"u8))
        {
            return null;
        }

        return reader.TryGetDateTime(out var time) ? Utc(time) : throw new JsonException();
    }

    private static DateTimeOffset Utc(DateTime time) =>
        time.Kind == DateTimeKind.Unspecified ? new DateTimeOffset(time, TimeSpan.Zero) : new DateTimeOffset(time.ToUniversalTime());

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is { } known)
        {
            writer.WriteStringValue(known);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
