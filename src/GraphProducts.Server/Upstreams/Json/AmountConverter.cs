using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GraphProducts.Server.Upstreams.Json;

/// <summary>An amount as a number or as text with a decimal point, kept exactly. The empty string is none.</summary>
internal sealed class AmountConverter : JsonConverter<decimal?>
{
    public override decimal? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.Number when reader.TryGetDecimal(out var amount) => amount,
        JsonTokenType.String => FromText(reader.ValueSpan),
        _ => throw new JsonException(),
    };

    private static decimal? FromText(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return null;
        }

        return Utf8Parser.TryParse(text, out decimal amount, out var used) && used == text.Length ? amount : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, decimal? value, JsonSerializerOptions options)
    {
        if (value is { } known)
        {
            writer.WriteNumberValue(known);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
