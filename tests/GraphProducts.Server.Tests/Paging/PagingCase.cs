using FsCheck;
using FsCheck.Fluent;
using GraphProducts.Server.Paging;

namespace GraphProducts.Server.Tests.Paging;

/// <summary>A list as the property tests draw it.</summary>
internal sealed record ListCase(int Length, int MaximumWindow, int AnswersAtMost);

/// <summary>What a cursor carries beside its place.</summary>
internal enum CursorKind
{
    /// <summary>Nothing: a place by number.</summary>
    Number,

    /// <summary>The row's mark, as the first cursor of a page read backwards.</summary>
    Row,

    /// <summary>The marks of the row and of those beside it, as a cursor from the middle of a page.</summary>
    RowAndNeighbours,
}

/// <summary>
/// A request over some lists. Cursors are given as the index of their row over all lists.
/// </summary>
internal sealed record PagingCase(
    ListCase[] Lists, int? First, int? After, int? Last, int? Before, CursorKind Cursors, PageSelection Selection)
{
    public int TotalRows => Lists.Sum(list => list.Length);

    public int? EffectiveFirst => First is null && Last is null ? 20 : First;

    public RelayModel Model => new(TotalRows, EffectiveFirst, After, Last, Before);

    public static Arbitrary<PagingCase> Any { get; } = Arb.From(
        from lists in Lists1To3()
        let total = lists.Sum(list => list.Length)
        from first in Size()
        from after in Row(total)
        from last in Size()
        from before in Row(total)
        from cursors in Gen.Elements(Enum.GetValues<CursorKind>())
        from selection in Gen.Choose(0, (int)PageSelection.All)
        select new PagingCase(lists, first, after, last, before, cursors, (PageSelection)selection),
        Simpler);

    public (int List, int Offset) PlaceOf(int index)
    {
        var list = 0;
        for (; index >= Lists[list].Length; list++)
            index -= Lists[list].Length;
        return (list, index);
    }

    public override string ToString() =>
        $"lists {string.Join(" + ", Lists.Select(list => $"{list.Length} (asked {list.MaximumWindow}, gives {list.AnswersAtMost})"))}; "
        + $"first {First} after {After} last {Last} before {Before}; cursors {Cursors}; {Selection}";

    private static Gen<ListCase[]> Lists1To3() =>
        from count in Gen.Elements(1, 2, 2, 2, 3)
        from lists in AnyList().ArrayOf(count)
        select lists;

    private static Gen<ListCase> AnyList() =>
        from length in Gen.OneOf(Gen.Choose(0, 5), Gen.Choose(0, 60), Gen.Choose(0, 700), Gen.Elements(0, 20, 100, 200))
        from window in Gen.OneOf(Gen.Constant(100), Gen.Choose(1, 130), Gen.Elements(1, 7, 50, 99, 101))
        from least in Gen.OneOf(Gen.Constant(1000), Gen.Constant(1000), Gen.Choose(1, 120))
        select new ListCase(length, window, least);

    private static Gen<int?> Size() =>
        Gen.OneOf(Gen.Constant((int?)null), Gen.Choose(0, 25).Select(size => (int?)size), Gen.Choose(0, 500).Select(size => (int?)size));

    private static Gen<int?> Row(int total) =>
        total == 0 ? Gen.Constant((int?)null) : Gen.OneOf(
            Gen.Constant((int?)null),
            Gen.Choose(0, total - 1).Select(row => (int?)row),
            Gen.Elements(0, total - 1).Select(row => (int?)row));

    private static IEnumerable<PagingCase> Simpler(PagingCase value)
    {
        if (value.After is not null)
            yield return value with { After = null };
        if (value.Before is not null)
            yield return value with { Before = null };
        if (value.First > 0)
            yield return value with { First = value.First / 2 };
        if (value.Last > 0)
            yield return value with { Last = value.Last / 2 };
        for (var index = 0; index < value.Lists.Length; index++)
        {
            var length = value.Lists[index].Length / 2;
            var lists = value.Lists.ToArray();
            lists[index] = lists[index] with { Length = length };
            var smaller = value with { Lists = lists };
            if (length < value.Lists[index].Length && !(value.After >= smaller.TotalRows) && !(value.Before >= smaller.TotalRows))
                yield return smaller;
        }
    }
}
