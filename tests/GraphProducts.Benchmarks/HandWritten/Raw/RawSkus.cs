using System.Text.Json;

namespace GraphProducts.Benchmarks.HandWritten.Raw;

/// <summary>Writes the skus of a detail row.</summary>
internal static class RawSkus
{
    /// <summary>Writes the member <c>skus</c> from the detail row at this place; -1 where there is no such row.</summary>
    public static void Write(RawBuffer answer, RawShopAnswer details, int place)
    {
        var skus = place < 0 ? "null"u8 : details.Slice(details[place].Skus);
        if (skus is not [(byte)'[', ..])
        {
            answer.Append(place < 0 ? ",\"skus\":null"u8 : ",\"skus\":[]"u8);
            return;
        }

        answer.Append(",\"skus\":["u8);
        var reader = new Utf8JsonReader(skus);
        reader.Read();
        for (var count = 0; reader.Read() && reader.TokenType == JsonTokenType.StartObject; count++)
        {
            answer.Append(count == 0 ? "{\"code\":"u8 : ",{\"code\":"u8);
            WriteSku(answer, ref reader, skus);
            answer.Append("}"u8);
        }

        answer.Append("]"u8);
    }

    private static void WriteSku(RawBuffer answer, ref Utf8JsonReader reader, ReadOnlySpan<byte> skus)
    {
        Range code = default, gtin = default, price = default, cost = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("sku"u8))
                code = RawRow.NextValue(ref reader);
            else if (reader.ValueTextEquals("gtin"u8))
                gtin = RawRow.NextValue(ref reader);
            else if (reader.ValueTextEquals("price"u8))
                price = RawRow.NextValue(ref reader);
            else if (reader.ValueTextEquals("cost"u8))
                cost = RawRow.NextValue(ref reader);
            else
                reader.Skip();
        }

        answer.AppendValue(skus[code]);
        answer.Append(",\"gtin\":"u8);
        answer.AppendValue(skus[gtin]);
        answer.Append(",\"price\":"u8);
        WriteMoney(answer, skus[price]);
        answer.Append(",\"cost\":"u8);
        WriteMoney(answer, skus[cost]);
    }

    /// <summary>An amount comes as a number or as text.</summary>
    private static void WriteMoney(RawBuffer answer, ReadOnlySpan<byte> amount)
    {
        amount = RawShopAnswer.Unquoted(amount);
        if (amount.IsEmpty || amount.SequenceEqual("null"u8))
        {
            answer.Append("null"u8);
            return;
        }

        answer.Append("{\"amount\":"u8);
        answer.Append(amount);
        answer.Append("}"u8);
    }
}
