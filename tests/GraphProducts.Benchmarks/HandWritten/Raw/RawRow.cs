using System.Text.Json;

namespace GraphProducts.Benchmarks.HandWritten.Raw;

/// <summary>Where the parts of a row lie that an answer takes, each with its quotes. What is missing is empty.</summary>
internal struct RawRow
{
    public Range Id;
    public Range Code;
    public Range Name;
    public Range Brand;
    public Range IsActive;
    public Range Skus;

    /// <summary>All rows of an answer.</summary>
    /// <exception cref="JsonException">The answer is no success.</exception>
    public static List<RawRow> ReadAll(ReadOnlySpan<byte> answer, int count)
    {
        var rows = new List<RawRow>(count);
        var isSuccess = false;
        var reader = new Utf8JsonReader(answer, new JsonReaderOptions { MaxDepth = 512 });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("response_status"u8))
                isSuccess = IsSuccess(ref reader);
            else if (reader.ValueTextEquals("products"u8))
                ReadRows(ref reader, rows);
            else
                reader.Skip();
        }

        return isSuccess ? rows : throw new JsonException("DecoNetwork refused the request.");
    }

    /// <summary>Where the next value lies; the reader is left at its end.</summary>
    public static Range NextValue(ref Utf8JsonReader reader)
    {
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return start..(int)reader.BytesConsumed;
    }

    private static void ReadRows(ref Utf8JsonReader reader, List<RawRow> rows)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            rows.Add(Read(ref reader));
    }

    private static RawRow Read(ref Utf8JsonReader reader)
    {
        var row = default(RawRow);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("product_id"u8))
                row.Id = NextValue(ref reader);
            else if (reader.ValueTextEquals("product_code"u8))
                row.Code = NextValue(ref reader);
            else if (reader.ValueTextEquals("product_name"u8))
                row.Name = NextValue(ref reader);
            else if (reader.ValueTextEquals("brand"u8))
                row.Brand = NextValue(ref reader);
            else if (reader.ValueTextEquals("is_active"u8))
                row.IsActive = NextValue(ref reader);
            else if (reader.ValueTextEquals("skus"u8))
                row.Skus = NextValue(ref reader);
            else
                reader.Skip();
        }

        return row;
    }

    private static bool IsSuccess(ref Utf8JsonReader reader)
    {
        var isSuccess = false;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isSeverity = reader.ValueTextEquals("severity"u8);
            reader.Read();
            if (isSeverity)
                isSuccess = reader.ValueTextEquals("SUCCESS"u8);
            else
                reader.Skip();
        }

        return isSuccess;
    }
}
