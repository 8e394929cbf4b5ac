using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GraphProducts.Server.Upstreams.Json;

/// <summary>
/// Text that an upstream may also write as a number: an id is <c>"19658"</c> in one answer and <c>19658</c> in the next, and a code of
/// digits only may lose its quotes. A number keeps the digits that were sent.
/// </summary>
internal sealed class TextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    public static string? Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String when !reader.ValueIsEscaped && Ascii.IsValid(reader.ValueSpan) => RecentText.Get(reader.ValueSpan),
        JsonTokenType.String => reader.GetString(), // escapes, and whatever may not be UTF-8
        JsonTokenType.Number => RecentText.Get(reader.ValueSpan),
        JsonTokenType.Null => null,
        _ => throw new JsonException(),
    };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
