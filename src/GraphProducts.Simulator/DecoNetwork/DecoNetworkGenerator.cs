using System.Globalization;
using GraphProducts.Simulator.Catalogue;

namespace GraphProducts.Simulator.DecoNetwork;

/// <summary>Makes the rows of a catalogue from a seed; the same seed and number always give the same row.</summary>
internal sealed class DecoNetworkGenerator(int seed)
{
    // Above the vendor's examples and before their date, so that the examples stay on top in every order.
    private const long FirstId = 456_500;
    private static readonly DateTime Newest = new(2018, 12, 4, 18, 0, 0, DateTimeKind.Unspecified);

    public DecoNetworkRow Row(int number)
    {
        var product = Product(number);
        return new DecoNetworkRow
        {
            Id = product.Id,
            IdIsText = product.IdIsText,
            Code = product.Code,
            Name = product.Name,
            Supplier = product.Supplier,
            DateModified = product.DateModified,
            Found = new RowBytes(() => DecoNetworkRowWriter.Found(product)),
            Detailed = new RowBytes(() => DecoNetworkRowWriter.Detailed(product)),
        };
    }

    public DecoNetworkProduct Product(int number)
    {
        var dice = Dice.For(seed, "deco", number);
        var (prefix, brand) = Brand(number);
        var (garment, categories) = dice.Pick(DecoNetworkWords.Garments);
        return new DecoNetworkProduct
        {
            Number = number,
            Id = FirstId + number * 7L + dice.Below(7),
            IdIsText = !dice.OneIn(8),
            Code = Code(number),
            Name = Name(dice, garment, isWorn: categories[^1].Name == "Apparel"),
            Supplier = dice.OneIn(50) ? null : dice.Pick(DecoNetworkWords.Suppliers),
            Brand = dice.OneIn(12) ? null : brand,
            Categories = categories,
            DateModified = Modified(dice),
            VariantPrefix = $"{prefix}{1000 + number}",
            Seed = seed,
        };
    }

    /// <summary>Codes are not promised to be unique: one row in a hundred repeats its neighbour's, a few have none.</summary>
    private string? Code(int number)
    {
        var dice = Dice.For(seed, "deco-code", number);
        var chance = dice.Below(200);
        return chance switch
        {
            0 => null,
            1 => "",
            2 or 3 when number > 0 => Code(number - 1),
            _ => $"{Brand(number).Prefix}{(1000 + number).ToString(CultureInfo.InvariantCulture)}{(dice.OneIn(6) ? "B" : "")}",
        };
    }

    private (string Prefix, string Name) Brand(int number) => Dice.For(seed, "deco-brand", number).Pick(DecoNetworkWords.Brands);

    private static string? Name(Dice dice, string garment, bool isWorn)
    {
        var chance = dice.Below(200);
        if (chance < 2)
            return chance == 0 ? null : "";
        return chance < 16
            ? dice.Pick(AwkwardTexts.Names)
            : $"{dice.Pick(DecoNetworkWords.Qualities)} {(isWorn ? dice.Pick(DecoNetworkWords.Cuts) : "")}{garment}";
    }

    /// <summary>Imports stamp whole batches with the same midnight, so equal dates are common.</summary>
    private static DateTime? Modified(Dice dice)
    {
        if (dice.OneIn(120))
            return null;
        var moment = Newest.AddMinutes(-dice.Below(4 * 365 * 24 * 60)).AddSeconds(dice.Below(60));
        return dice.OneIn(3) ? moment.Date : moment;
    }
}
