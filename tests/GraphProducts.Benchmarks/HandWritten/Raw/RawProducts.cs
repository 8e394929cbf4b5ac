using System.Buffers.Text;

namespace GraphProducts.Benchmarks.HandWritten.Raw;

/// <summary>Turns DecoNetwork's answers into those of the measured queries, by copying slices.</summary>
internal static class RawProducts
{
    public static RawBuffer Write(RawShopAnswer rows, RawShopAnswer? details = null)
    {
        var answer = new RawBuffer(Math.Max(rows.Length, details?.Length ?? 0));
        answer.Append("{\"data\":{\"products\":{\"nodes\":["u8);
        for (var place = 0; place < rows.Count; place++)
        {
            if (place > 0)
                answer.Append(","u8);
            WriteRow(answer, rows, place);
            if (details is not null)
                RawSkus.Write(answer, details, details.Find(rows.IdOf(place), guess: place));
            answer.Append("}"u8);
        }

        answer.Append("]}}}"u8);
        return answer;
    }

    /// <summary>A value as it came; null where it is missing.</summary>
    public static void AppendValue(this RawBuffer answer, ReadOnlySpan<byte> value) => answer.Append(value.IsEmpty ? "null"u8 : value);

    private static void WriteRow(RawBuffer answer, RawShopAnswer rows, int place)
    {
        var row = rows[place];
        answer.Append("{\"id\":\""u8);
        WriteId(answer, rows.IdOf(place));
        answer.Append("\",\"sku\":"u8);
        answer.AppendValue(rows.Slice(row.Code));
        answer.Append(",\"name\":"u8);
        answer.AppendValue(rows.Slice(row.Name));
        answer.Append(",\"isActive\":"u8);
        answer.AppendValue(rows.Slice(row.IsActive));
        WriteBrand(answer, rows.Slice(row.Brand));
    }

    private static void WriteBrand(RawBuffer answer, ReadOnlySpan<byte> brand)
    {
        if (brand is not [(byte)'"', _, .., (byte)'"'])
        {
            answer.Append(",\"brand\":null"u8);
            return;
        }

        answer.Append(",\"brand\":{\"name\":"u8);
        answer.Append(brand);
        answer.Append("}"u8);
    }

    /// <summary>The global id of a DecoNetwork product: base64url of "pd" and DecoNetwork's id.</summary>
    private static void WriteId(RawBuffer answer, ReadOnlySpan<byte> id)
    {
        Span<byte> bytes = stackalloc byte[64];
        "pd"u8.CopyTo(bytes);
        id.CopyTo(bytes[2..]);
        Base64Url.EncodeToUtf8(bytes[..(id.Length + 2)], answer.Room(Base64Url.GetEncodedLength(id.Length + 2)).Span, out _, out var written);
        answer.Advance(written);
    }
}
