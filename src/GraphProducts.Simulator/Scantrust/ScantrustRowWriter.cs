using System.Globalization;
using System.Text.Json;
using GraphProducts.Simulator.Catalogue;

namespace GraphProducts.Simulator.Scantrust;

/// <summary>Writes a generated product in the form of the vendor's page.</summary>
internal static class ScantrustRowWriter
{
    public static byte[] Write(long id, SharedProduct product, DateTime created, bool archived, Dice dice) => RowWriter.Write(writer =>
    {
        var good = dice.Pick(ScantrustWords.Goods);
        var ownName = dice.OneIn(14) ? dice.Pick(AwkwardTexts.Names) : $"{dice.Pick(ScantrustWords.Qualities)} {good.Name}";
        var name = product.Name ?? ownName;
        var description = product.Name is null ? good.Description : "Decorated to order. A scan tells a real one from a copy.";
        writer.WriteNumber("id", id);
        writer.WriteString("uuid", Uuid(dice));
        writer.WriteString("sku", product.Sku);
        writer.WriteOptional(dice, "image", _ => WriteImage(writer, dice, id));
        writer.WriteOptional(dice, "name", _ => WriteText(writer, dice, "name", name));
        writer.WriteOptional(dice, "description", _ => writer.WriteString("description", dice.OneIn(5) ? "" : description));
        writer.WriteOptional(dice, "label", _ => WriteText(writer, dice, "label", dice.OneIn(6) ? "" : name));
        writer.WriteOptional(dice, "brand", _ => WriteBrand(writer, dice));
        writer.WriteOptional(dice, "company", _ => WriteCompany(writer));
        writer.WriteString("creation_date", created.ToString(ScantrustRow.DateFormat, CultureInfo.InvariantCulture));
        var url = dice.OneIn(3) ? "" : $"https://shop.example.com/p/{id}";
        writer.WriteOptional(dice, "client_url", _ => writer.WriteString("client_url", url));
        writer.WriteBoolean("is_archived", archived);
        WriteCounts(writer, dice);
        WriteCampaign(writer, dice);
        if (dice.OneIn(2))
            writer.WriteNull("smartlabel");
    });

    private static string Uuid(Dice dice)
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, dice.Next());
        BitConverter.TryWriteBytes(bytes[8..], dice.Next());
        bytes[7] = (byte)(bytes[7] & 0x0F | 0x40);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new Guid(bytes).ToString();
    }

    private static void WriteText(Utf8JsonWriter writer, Dice dice, string name, string text)
    {
        if (text.Any(char.IsSurrogate) && dice.OneIn(2))
            writer.WriteRawText(name, text);
        else
            writer.WriteString(name, text);
    }

    private static void WriteImage(Utf8JsonWriter writer, Dice dice, long id)
    {
        if (dice.OneIn(3))
            writer.WriteNull("image");
        else
            writer.WriteString("image", $"https://images.example.com/products/{id}.jpg");
    }

    private static void WriteBrand(Utf8JsonWriter writer, Dice dice)
    {
        var (id, name, image) = dice.Pick(ScantrustWords.Brands);
        writer.WriteStartObject("brand");
        writer.WriteId("id", id, asText: dice.OneIn(40));
        writer.WriteString("name", name);
        writer.WriteString("image", image);
        writer.WriteEndObject();
    }

    private static void WriteCompany(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("company");
        writer.WriteNumber("id", ScantrustWords.CompanyId);
        writer.WriteString("uuid", ScantrustWords.CompanyUuid);
        writer.WriteString("name", ScantrustWords.CompanyName);
        writer.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter writer, Dice dice)
    {
        var codes = dice.OneIn(4) ? 0 : dice.Below(250_000);
        var active = codes == 0 ? 0 : dice.Below(codes);
        writer.WriteOptional(dice, "code_count", _ => writer.WriteNumber("code_count", codes));
        writer.WriteOptional(dice, "active_code_count", _ => writer.WriteNumber("active_code_count", active));
        writer.WriteOptional(dice, "blacklisted_code_count", _ => writer.WriteNumber("blacklisted_code_count", active / 97));
    }

    private static void WriteCampaign(Utf8JsonWriter writer, Dice dice)
    {
        if (dice.OneIn(4))
        {
            writer.WriteNull("campaign");
            return;
        }
        var (id, name, description) = dice.Pick(ScantrustWords.Campaigns);
        writer.WriteStartObject("campaign");
        writer.WriteNumber("id", id);
        writer.WriteString("name", name);
        writer.WriteString("description", description);
        writer.WriteBoolean("is_archived", id == 2209);
        writer.WriteEndObject();
    }
}
