using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphProducts.Simulator.Catalogue;

namespace GraphProducts.Simulator.Scantrust;

/// <summary>One product and what the list needs to find and order it.</summary>
internal sealed record ScantrustRow
{
    /// <summary>Microseconds, as the vendor's rows have them.</summary>
    public const string DateFormat = "yyyy-MM-ddTHH:mm:ss.ffffffZ";

    public required long Id { get; init; }

    public required string Sku { get; init; }

    public required DateTime CreationDate { get; init; }

    public required bool IsArchived { get; init; }

    public required RowBytes Json { get; init; }

    /// <exception cref="ArgumentException">What the list finds and orders rows by cannot be read.</exception>
    public static ScantrustRow FromJson(JsonObject row) => new()
    {
        Id = ReadId(row["id"]?.ToJsonString()),
        Sku = row["sku"]?.GetValueKind() == JsonValueKind.String
            ? row["sku"]!.ToString()
            : throw new ArgumentException("sku must be a string."),
        CreationDate = ReadDate(row["creation_date"]?.ToString()),
        IsArchived = row["is_archived"]?.GetValueKind() == JsonValueKind.True,
        Json = new RowBytes(Encoding.UTF8.GetBytes(row.ToJsonString(RowWriter.Compact))),
    };

    /// <summary>The row as a client sees it.</summary>
    public JsonObject ToJson() => JsonNode.Parse(Json.Value)!.AsObject();

    public ScantrustRow WithArchived(bool isArchived)
    {
        var json = ToJson();
        json["is_archived"] = isArchived;
        return FromJson(json);
    }

    private static long ReadId(string? json) =>
        long.TryParse(json, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw new ArgumentException($"id is {json ?? "missing"}; it must be a number.");

    private static DateTime ReadDate(string? text) =>
        DateTime.TryParseExact(
            text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date)
            ? date
            : throw new ArgumentException($"creation_date is '{text}'; it must look like 2021-02-01T03:24:42.468939Z.");
}
