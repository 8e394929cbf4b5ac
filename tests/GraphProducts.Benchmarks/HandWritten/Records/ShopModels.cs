using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GraphProducts.Benchmarks.HandWritten.Records;

internal sealed record ShopAnswer(ShopStatus? ResponseStatus, ShopProduct[]? Products);

internal sealed record ShopStatus(string? Severity);

/// <summary>Of a product, what the answer needs; <paramref name="Skus"/> only in a detail row.</summary>
internal sealed record ShopProduct(
    [property: JsonConverter(typeof(IdConverter))] string ProductId,
    string? ProductCode,
    string? ProductName,
    string? Brand,
    bool? IsActive,
    ShopSku[]? Skus);

internal sealed record ShopSku(string? Sku, string? Gtin, decimal? Price, decimal? Cost);

/// <summary>DecoNetwork writes ids as strings or as numbers.</summary>
internal sealed class IdConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number ? Encoding.UTF8.GetString(reader.ValueSpan) : reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(ShopAnswer))]
internal sealed partial class ShopJsonContext : JsonSerializerContext;
