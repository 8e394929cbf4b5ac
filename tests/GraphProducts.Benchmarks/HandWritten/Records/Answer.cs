using System.Buffers.Text;
using System.Text;
using System.Text.Json.Serialization;

namespace GraphProducts.Benchmarks.HandWritten.Records;

/// <summary>The body of a request.</summary>
internal sealed record PageRequest(int First);

/// <summary>The body of an answer, nested as GraphQL nests it.</summary>
internal sealed record Answer<T>(AnswerData<T> Data);

internal sealed record AnswerData<T>(AnswerPage<T> Products);

internal sealed record AnswerPage<T>(T[] Nodes);

internal sealed record ProductNode(string Id, string? Sku, string? Name, bool? IsActive, BrandNode? Brand)
{
    public static ProductNode Of(ShopProduct row) =>
        new(ProductId.Of(row), row.ProductCode, row.ProductName, row.IsActive, BrandNode.Of(row.Brand));
}

internal sealed record ProductWithSkusNode(string Id, string? Sku, string? Name, bool? IsActive, BrandNode? Brand, SkuNode[]? Skus)
{
    public static ProductWithSkusNode Of(ShopProduct row, ShopProduct? detail) => new(
        ProductId.Of(row), row.ProductCode, row.ProductName, row.IsActive, BrandNode.Of(row.Brand),
        detail is null ? null : Array.ConvertAll(detail.Skus ?? [], SkuNode.Of));
}

internal sealed record BrandNode(string Name)
{
    public static BrandNode? Of(string? name) => string.IsNullOrEmpty(name) ? null : new BrandNode(name);
}

internal sealed record SkuNode(string? Code, string? Gtin, MoneyNode? Price, MoneyNode? Cost)
{
    public static SkuNode Of(ShopSku sku) => new(sku.Sku, sku.Gtin, MoneyNode.Of(sku.Price), MoneyNode.Of(sku.Cost));
}

internal sealed record MoneyNode(decimal Amount)
{
    public static MoneyNode? Of(decimal? amount) => amount is { } value ? new MoneyNode(value) : null;
}

/// <summary>The global id of a DecoNetwork product: base64url of "pd" and DecoNetwork's id.</summary>
internal static class ProductId
{
    public static string Of(ShopProduct row)
    {
        Span<byte> bytes = stackalloc byte[64];
        "pd"u8.CopyTo(bytes);
        return Base64Url.EncodeToString(bytes[..(2 + Encoding.UTF8.GetBytes(row.ProductId, bytes[2..]))]);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PageRequest))]
[JsonSerializable(typeof(Answer<ProductNode>))]
[JsonSerializable(typeof(Answer<ProductWithSkusNode>))]
internal sealed partial class AnswerJsonContext : JsonSerializerContext;
