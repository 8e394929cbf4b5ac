using GraphProducts.Simulator.Catalogue;

namespace GraphProducts.Simulator.DecoNetwork;

/// <summary>A generated product before it becomes JSON.</summary>
internal sealed record DecoNetworkProduct
{
    public required int Number { get; init; }

    public required long Id { get; init; }

    public required bool IdIsText { get; init; }

    public required string? Code { get; init; }

    public required string? Name { get; init; }

    public required string? Supplier { get; init; }

    public required string? Brand { get; init; }

    /// <summary>From the leaf up to the top.</summary>
    public required (int Id, string Name)[] Categories { get; init; }

    public required DateTime? DateModified { get; init; }

    public required string VariantPrefix { get; init; }

    public required int Seed { get; init; }

    public Dice Dice(string purpose) => Catalogue.Dice.For(Seed, purpose, Number);

    public (int Id, string Name, string Code)[] Sizes()
    {
        var dice = Dice("deco-sizes");
        return dice.OneIn(10) ? [] : dice.PickSome(DecoNetworkWords.Sizes, 5);
    }

    public (int Id, string Name, string Code)[] SubSizes(int sizeId)
    {
        var dice = Dice("deco-sub-sizes");
        return dice.OneIn(4) && sizeId % 2 == 0 ? dice.PickSome(DecoNetworkWords.SubSizes, 3) : [];
    }

    public (int Id, string Name, string Code)[] Colors()
    {
        var dice = Dice("deco-colors");
        return dice.OneIn(15) ? [] : dice.PickSome(DecoNetworkWords.Colors, 4);
    }

    /// <summary>The code of the first variant; always there, so that the other catalogue can carry it.</summary>
    public string FirstVariantSku() => Variants().First().Sku;

    public IEnumerable<DecoNetworkVariant> Variants()
    {
        var colors = Colors().Select(color => ((int?)color.Id, $"-{color.Code}")).DefaultIfEmpty((null, ""));
        var sizes = Sizes().SelectMany(VariantSizes).DefaultIfEmpty((null, null, "-OS")).ToList();
        return
            from color in colors
            from size in sizes
            select new DecoNetworkVariant(size.Id, size.SubId, color.Item1, $"{VariantPrefix}{color.Item2}{size.Code}");
    }

    private IEnumerable<(int? Id, int? SubId, string Code)> VariantSizes((int Id, string Name, string Code) size) =>
        SubSizes(size.Id)
            .Select(sub => ((int?)size.Id, (int?)sub.Id, $"-{size.Code}{sub.Code}"))
            .DefaultIfEmpty((size.Id, null, $"-{size.Code}"));
}

/// <summary>One size and colour of a generated product.</summary>
internal readonly record struct DecoNetworkVariant(int? SizeId, int? SubSizeId, int? ColorId, string Sku);
