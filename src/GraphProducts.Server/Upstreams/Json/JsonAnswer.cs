using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using GraphProducts.Server.Upstreams.Http;

namespace GraphProducts.Server.Upstreams.Json;

/// <summary>Reads an answer whose texts stay in its buffer. Reading is synchronous, so that the thread can carry the buffer to the converters.</summary>
internal static class JsonAnswer
{
    [ThreadStatic]
    private static byte[]? _buffer;

    [ThreadStatic]
    private static int _start;

    /// <exception cref="JsonException">The answer is not the JSON that is expected, or not UTF-8.</exception>
    public static T? Read<T>(AnswerBody body, JsonTypeInfo<T> type)
    {
        // Texts are handed on unread; what is no UTF-8 must not get through.
        if (!Utf8.IsValid(body.Utf8.Span))
            throw new JsonException("The answer is not UTF-8.");
        (_buffer, _start) = (body.Buffer, body.Start);
        try
        {
            return JsonSerializer.Deserialize(body.Utf8.Span, type);
        }
        finally
        {
            _buffer = null;
        }
    }

    /// <summary>The text at the reader: a string, or a number that stands for one.</summary>
    public static JsonText TextAt(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => new JsonText(Buffer, _start + (int)reader.TokenStartIndex + 1, reader.ValueSpan.Length),
        JsonTokenType.Number => new JsonText(Buffer, _start + (int)reader.TokenStartIndex, reader.ValueSpan.Length),
        JsonTokenType.Null => default,
        _ => throw new JsonException(),
    };

    private static byte[] Buffer => _buffer ?? throw new InvalidOperationException("Texts can only be read by JsonAnswer.Read.");
}

/// <summary>
/// A text that an upstream may also write as a number: an id is <c>"19658"</c> in one answer and <c>19658</c> in the next, and a code of
/// digits only may lose its quotes.
/// </summary>
internal sealed class JsonTextConverter : JsonConverter<JsonText>
{
    public override bool HandleNull => true;

    public override JsonText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonAnswer.TextAt(ref reader);

    public override void Write(Utf8JsonWriter writer, JsonText value, JsonSerializerOptions options) => writer.WriteStringValue(value.Decode());
}
