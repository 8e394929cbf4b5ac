using System.Globalization;
using System.Text.Json;
using GraphProducts.Simulator.Catalogue;

namespace GraphProducts.Simulator.DecoNetwork;

/// <summary>Writes a generated product in the two forms of the vendor's page, <c>product_id</c> first.</summary>
internal static class DecoNetworkRowWriter
{
    public static byte[] Found(DecoNetworkProduct product) => RowWriter.Write(writer => WriteFacts(writer, product));

    public static byte[] Detailed(DecoNetworkProduct product) => RowWriter.Write(writer =>
    {
        WriteFacts(writer, product);
        WriteSizes(writer, product);
        WriteColors(writer, product);
        WriteVariants(writer, product);
    });

    private static void WriteFacts(Utf8JsonWriter writer, DecoNetworkProduct product)
    {
        var dice = product.Dice("deco-facts");
        writer.WriteId("product_id", product.Id, product.IdIsText);
        WriteText(writer, dice, "product_code", product.Code);
        WriteText(writer, dice, "product_name", product.Name);
        WriteText(writer, dice, "supplier", product.Supplier);
        WriteText(writer, dice, "brand", product.Brand);
        writer.WriteOptional(dice, "is_active", _ => writer.WriteBoolean("is_active", !dice.OneIn(9)));
        writer.WriteOptional(dice, "categories", _ => WriteCategories(writer, dice, product));
        WriteText(writer, dice, "date_modified", product.DateModified?.ToString(DecoNetworkRow.DateFormat, CultureInfo.InvariantCulture));
        if (dice.OneIn(30))
            writer.WriteNumber("decoration_count", dice.Below(5));
    }

    /// <summary>Null is written as null or left out.</summary>
    private static void WriteText(Utf8JsonWriter writer, Dice dice, string name, string? text)
    {
        if (text is null && dice.OneIn(2))
            return;
        if (text is not null && text.Any(char.IsSurrogate) && dice.OneIn(2))
            writer.WriteRawText(name, text);
        else
            writer.WriteString(name, text);
    }

    private static void WriteCategories(Utf8JsonWriter writer, Dice dice, DecoNetworkProduct product)
    {
        writer.WriteStartArray("categories");
        var chains = dice.Below(20) switch { 0 => 0, 1 or 2 => 2, _ => 1 };
        for (var chain = 0; chain < chains; chain++)
        {
            var categories = chain == 0 ? product.Categories : dice.Pick(DecoNetworkWords.Garments).Categories;
            writer.WriteStartObject();
            WriteCategory(writer, categories, idsAsText: dice.OneIn(20));
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteCategory(Utf8JsonWriter writer, ReadOnlySpan<(int Id, string Name)> fromLeaf, bool idsAsText)
    {
        writer.WriteId("id", fromLeaf[0].Id, idsAsText);
        writer.WriteString("name", fromLeaf[0].Name);
        writer.WriteStartObject("ancestors");
        if (fromLeaf.Length > 1)
            WriteCategory(writer, fromLeaf[1..], idsAsText);
        writer.WriteEndObject();
    }

    private static void WriteSizes(Utf8JsonWriter writer, DecoNetworkProduct product)
    {
        var dice = product.Dice("deco-size-facts");
        writer.WriteOptional(dice, "sizes", _ =>
        {
            writer.WriteStartArray("sizes");
            foreach (var size in product.Sizes())
            {
                writer.WriteStartObject();
                WriteOption(writer, size);
                WriteSubSizes(writer, dice, product.SubSizes(size.Id));
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        });
    }

    private static void WriteSubSizes(Utf8JsonWriter writer, Dice dice, (int Id, string Name, string Code)[] subSizes) =>
        writer.WriteOptional(dice, "sub_options", _ =>
        {
            writer.WriteStartArray("sub_options");
            foreach (var subSize in subSizes)
            {
                writer.WriteStartObject();
                WriteOption(writer, subSize);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        });

    private static void WriteOption(Utf8JsonWriter writer, (int Id, string Name, string Code) option)
    {
        writer.WriteNumber("id", option.Id);
        writer.WriteString("name", option.Name);
        writer.WriteString("code", option.Code);
    }

    private static void WriteColors(Utf8JsonWriter writer, DecoNetworkProduct product) =>
        writer.WriteOptional(product.Dice("deco-color-facts"), "colors", _ =>
        {
            writer.WriteStartArray("colors");
            foreach (var color in product.Colors())
            {
                writer.WriteStartObject();
                writer.WriteNumber("id", color.Id);
                writer.WriteString("name", color.Name);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        });

    private static void WriteVariants(Utf8JsonWriter writer, DecoNetworkProduct product)
    {
        var dice = product.Dice("deco-variant-facts");
        var price = 300 + dice.Below(4500);
        writer.WriteStartArray("skus");
        foreach (var (number, variant) in product.Variants().Index())
            WriteVariant(writer, dice, variant, id: product.Id * 100 + number, price);
        writer.WriteEndArray();
    }

    private static void WriteVariant(Utf8JsonWriter writer, Dice dice, DecoNetworkVariant variant, long id, int cents)
    {
        writer.WriteStartObject();
        WriteReference(writer, "size_id", variant.SizeId);
        WriteReference(writer, "subsize_id", variant.SubSizeId);
        WriteReference(writer, "color_id", variant.ColorId);
        writer.WriteString("sku", variant.Sku);
        writer.WriteOptional(dice, "gtin", _ => writer.WriteString("gtin", Gtin(dice)));
        writer.WriteId("dn_sku_id", id, asText: !dice.OneIn(10));
        writer.WriteOptional(dice, "price", _ => writer.WriteNumber("price", cents / 100m));
        writer.WriteOptional(dice, "cost", _ => writer.WriteNumber("cost", cents * 62 / 100 / 100m));
        writer.WriteEndObject();
    }

    private static string Gtin(Dice dice) => dice.OneIn(20) ? "" : $"00{34_500_000_000 + dice.Below(999_999_999)}";

    private static void WriteReference(Utf8JsonWriter writer, string name, int? id)
    {
        if (id is { } value)
            writer.WriteNumber(name, value);
        else
            writer.WriteNull(name);
    }
}
