using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphProducts.Simulator.Catalogue;

namespace GraphProducts.Simulator.DecoNetwork;

/// <summary>
/// One product. The bytes of both forms begin with <c>product_id</c>, so that the id can be sent as a string or as a number
/// without rewriting the rest of the row.
/// </summary>
internal sealed record DecoNetworkRow
{
    public const string DateFormat = "yyyy-MM-ddTHH:mm:ss";

    private static readonly string[] DetailProperties = ["sizes", "colors", "skus"];

    public required long Id { get; init; }

    public required bool IdIsText { get; init; }

    public string? Code { get; init; }

    public string? Name { get; init; }

    public string? Supplier { get; init; }

    public DateTime? DateModified { get; init; }

    /// <summary>The length of the opening that <see cref="Head"/> writes, in bytes.</summary>
    public int HeadLength => Head(Id, IdIsText).Length;

    /// <summary>What a search answers.</summary>
    public required RowBytes Found { get; init; }

    /// <summary>What a detail read answers.</summary>
    public required RowBytes Detailed { get; init; }

    /// <summary>
    /// A row from its own JSON. A missing detailed form is the found one with no variants; a missing found form is the detailed one
    /// without their lists.
    /// </summary>
    /// <exception cref="ArgumentException">What searches compare cannot be read.</exception>
    public static DecoNetworkRow FromJson(JsonObject? found, JsonObject? detailed)
    {
        var row = found ?? detailed ?? throw new ArgumentException("A row needs at least one form.");
        found ??= WithoutVariants(detailed!);
        detailed ??= WithNoVariants(found);
        return new DecoNetworkRow
        {
            Id = ReadId(row),
            IdIsText = IsText(row),
            Code = ReadText(row, "product_code"),
            Name = ReadText(row, "product_name"),
            Supplier = ReadText(row, "supplier"),
            DateModified = ReadDate(row),
            Found = new RowBytes(Bytes(found)),
            Detailed = new RowBytes(Bytes(detailed)),
        };
    }

    /// <summary>The opening of a row: the brace and the whole of <c>product_id</c>.</summary>
    public static string Head(long id, bool asText) => asText ? $"{{\"product_id\":\"{id}\"" : $"{{\"product_id\":{id}";

    /// <summary>The row as a client sees it.</summary>
    public JsonObject ToJson(bool detailed) => JsonNode.Parse((detailed ? Detailed : Found).Value)!.AsObject();

    public DecoNetworkRow Touched(DateTime modified)
    {
        var (found, detailed) = (ToJson(detailed: false), ToJson(detailed: true));
        foreach (var form in new[] { found, detailed })
            form["date_modified"] = modified.ToString(DateFormat, CultureInfo.InvariantCulture);
        return FromJson(found, detailed);
    }

    private static JsonObject WithoutVariants(JsonObject detailed)
    {
        var found = detailed.DeepClone().AsObject();
        foreach (var property in DetailProperties)
            found.Remove(property);
        return found;
    }

    private static JsonObject WithNoVariants(JsonObject found)
    {
        var detailed = found.DeepClone().AsObject();
        foreach (var property in DetailProperties)
            detailed[property] = new JsonArray();
        return detailed;
    }

    private static long ReadId(JsonObject row)
    {
        var text = row["product_id"]?.ToString();
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw new ArgumentException($"product_id is {text ?? "missing"}; it must be a number, or a string of digits.");
    }

    private static string? ReadText(JsonObject row, string property) => row[property] switch
    {
        null => null,
        var node when node.GetValueKind() == JsonValueKind.String => node.GetValue<string>(),
        _ => throw new ArgumentException($"{property} must be a string or null."),
    };

    private static DateTime? ReadDate(JsonObject row)
    {
        if (ReadText(row, "date_modified") is not { } text)
            return null;
        return DateTime.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new ArgumentException($"date_modified is '{text}'; it must look like 2018-12-05T00:00:00.");
    }

    private static byte[] Bytes(JsonObject row)
    {
        var rest = row.DeepClone().AsObject();
        rest.Remove("product_id");
        var head = Head(ReadId(row), IsText(row));
        var json = rest.ToJsonString(RowWriter.Compact);
        return Encoding.UTF8.GetBytes(rest.Count == 0 ? $"{head}}}" : $"{head},{json[1..]}");
    }

    private static bool IsText(JsonObject row) => row["product_id"]!.GetValueKind() == JsonValueKind.String;
}
