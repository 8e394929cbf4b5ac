using System.Globalization;
using GraphProducts.Simulator.Catalogue;

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
        var shared = SharedProducts.Of(options);
        for (var number = 0; number < options.ScantrustRows; number++)
            yield return Row(number, shared[number] ?? new SharedProduct(OwnSku(number), Name: null));
    }

    /// <summary>A row beyond those of the start, for inserts.</summary>
    public ScantrustRow Extra(int number) =>
        Row(options.ScantrustRows + number, new SharedProduct(OwnSku(options.ScantrustRows + number), Name: null));

    private ScantrustRow Row(int number, SharedProduct product)
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
            Sku = product.Sku,
            CreationDate = created,
            IsArchived = archived,
            Json = new RowBytes(
                () => ScantrustRowWriter.Write(id, product, created, archived, Dice.For(options.Seed, "scantrust-facts", number))),
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
}
