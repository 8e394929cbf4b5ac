using GraphProducts.Simulator.Catalogue;
using GraphProducts.Simulator.DecoNetwork;

namespace GraphProducts.Simulator.Scantrust;

/// <summary>What a Scantrust row takes over: its sku, and the name where the thing is also in the other catalogue.</summary>
internal sealed record SharedProduct(string Sku, string? Name);

/// <summary>Where the two catalogues meet: Scantrust rows with a DecoNetwork code, half of products, half of variants.</summary>
internal static class SharedProducts
{
    /// <summary>The vendor's own product and variant come first, and on top of the list, so that the examples meet too.</summary>
    private static readonly SharedProduct[] Examples =
        [new("2000", "Ultra Cotton 100% Cotton T Shirt"), new("C44A12", "Ultra Cotton 100% Cotton T Shirt, Medium Long, Black")];

    /// <summary>For each generated Scantrust row what it shares, or null.</summary>
    public static SharedProduct?[] Of(SimulatorOptions options)
    {
        var count = (int)Math.Round(options.ScantrustRows * options.OverlapShare);
        var shared = Examples.Concat(FromCatalogue(options)).DistinctBy(product => product.Sku).Take(count).ToArray();
        var rows = Enumerable.Range(0, options.ScantrustRows).ToArray();
        Dice.For(options.Seed, "shared", 0).Shuffle(rows.AsSpan(Math.Min(Examples.Length, rows.Length)));
        var byRow = new SharedProduct?[options.ScantrustRows];
        for (var index = 0; index < shared.Length; index++)
            byRow[rows[index]] = shared[index];
        return byRow;
    }

    private static IEnumerable<SharedProduct> FromCatalogue(SimulatorOptions options)
    {
        var generator = new DecoNetworkGenerator(options.Seed);
        var numbers = Enumerable.Range(0, options.DecoNetworkRows).ToArray();
        Dice.For(options.Seed, "scattered", 0).Shuffle(numbers.AsSpan());
        foreach (var number in numbers)
        {
            var product = generator.Product(number);
            var byCode = number % 2 == 0 && !string.IsNullOrEmpty(product.Code);
            yield return new SharedProduct(byCode ? product.Code! : product.FirstVariantSku(), product.Name);
        }
    }
}
