using System.Globalization;
using GraphProducts.Simulator.Catalogue;
using GraphProducts.Simulator.DecoNetwork;

namespace GraphProducts.Simulator.Scantrust;

/// <summary>Makes the rows of a company's list from a seed, a share of them with codes of the DecoNetwork catalogue.</summary>
internal sealed class ScantrustGenerator(SimulatorOptions options)
{
    private const long HighestId = 950_000;

    // Older than the vendor's examples, so that they open the list.
    private static readonly DateTime Newest = new(2017, 2, 10, 16, 20, 5, DateTimeKind.Utc);
    private static readonly long TicksBetweenRows = TimeSpan.FromMinutes(641).Ticks;

    public IEnumerable<ScantrustRow> Rows()
    {
        var codes = SharedCodes();
        for (var number = 0; number < options.ScantrustRows; number++)
            yield return Row(number, codes[number] ?? OwnSku(number));
    }

    /// <summary>A row beyond those of the start, for inserts.</summary>
    public ScantrustRow Extra(int number) => Row(options.ScantrustRows + number, OwnSku(options.ScantrustRows + number));

    private ScantrustRow Row(int number, string sku)
    {
        var dice = Dice.For(options.Seed, "scantrust", number);
        var id = HighestId - number * 3L - dice.Below(3);
        // A remainder below the distance keeps the order; ticks are cut to microseconds.
        var ticks = Newest.Ticks - number * TicksBetweenRows - (long)(dice.Next() % (ulong)TicksBetweenRows);
        var created = new DateTime(ticks - ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);
        var archived = IsArchived(number);
        return new ScantrustRow
        {
            Id = id,
            Sku = sku,
            CreationDate = created,
            IsArchived = archived,
            Json = new RowBytes(() => ScantrustRowWriter.Write(id, sku, created, archived, Dice.For(options.Seed, "scantrust-facts", number))),
        };
    }

    /// <summary>Spread evenly, so that the share is exact whatever the number of rows.</summary>
    private bool IsArchived(int number) =>
        Math.Floor((number + 1) * options.ArchivedShare) > Math.Floor(number * options.ArchivedShare);

    private string OwnSku(int number)
    {
        var dice = Dice.For(options.Seed, "scantrust-sku", number);
        var code = dice.Pick(ScantrustWords.Goods).Code;
        return dice.Below(40) switch
        {
            0 => $"{code} {number}/é",
            1 => $"{code}+{number}&\"q\"",
            2 => $"茶-{code}-{number}",
            _ => $"{code}-{(10_000 + number).ToString(CultureInfo.InvariantCulture)}",
        };
    }

    /// <summary>For each row the DecoNetwork code that it shares, or null: half of them product codes, half codes of variants.</summary>
    private string?[] SharedCodes()
    {
        var shared = (int)Math.Round(options.ScantrustRows * options.OverlapShare);
        var codes = DecoNetworkCodes().Distinct().Take(shared).ToArray();
        var places = Enumerable.Range(0, options.ScantrustRows).ToArray();
        Dice.For(options.Seed, "shared", 0).Shuffle(places);
        var byRow = new string?[options.ScantrustRows];
        for (var index = 0; index < codes.Length; index++)
            byRow[places[index]] = codes[index];
        return byRow;
    }

    private IEnumerable<string> DecoNetworkCodes()
    {
        // The vendor's own product and variant first, so that the examples meet too.
        yield return "2000";
        yield return "C44A12";
        var generator = new DecoNetworkGenerator(options.Seed);
        foreach (var number in Scattered(options.DecoNetworkRows))
        {
            var product = generator.Product(number);
            if (number % 2 == 0 && !string.IsNullOrEmpty(product.Code))
                yield return product.Code;
            else
                yield return product.FirstVariantSku();
        }
    }

    private int[] Scattered(int count)
    {
        var numbers = Enumerable.Range(0, count).ToArray();
        Dice.For(options.Seed, "scattered", 0).Shuffle(numbers);
        return numbers;
    }
}
