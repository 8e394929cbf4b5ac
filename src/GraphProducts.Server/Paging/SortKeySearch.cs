namespace GraphProducts.Server.Paging;

/// <summary>
/// Guesses where in a list a sort key is, from the rows that are known around it.
/// <list type="number">
/// <item>Rows known on both sides: on the line between them.</item>
/// <item>On one side only: as far away as the known rows there are dense, or, where they are all alike, ever farther.</item>
/// <item>After the first such guess, in the middle: a list whose keys are unevenly spread leads guesses astray.</item>
/// </list>
/// </summary>
internal static class SortKeySearch
{
    private const int Guesses = 1;

    /// <param name="list">The list; its total is known.</param>
    /// <param name="sought">The sort key.</param>
    /// <param name="lower">The first offset that it can have: the row ahead sorts before it.</param>
    /// <param name="upper">The last offset that it can have: the row there sorts behind it, if there is one.</param>
    /// <param name="looks">How often was looked before.</param>
    public static int Guess(ListProgress list, long sought, int lower, int upper, int looks)
    {
        var (ahead, behind) = (lower > list.FirstOffset && list.IsKnown(lower - 1), list.IsKnown(upper));
        var guess = looks >= Guesses && ahead && behind ? lower + ((upper - lower) / 2L)
            : ahead && behind ? Between(list, sought, lower - 1, upper)
            : ahead ? Beyond(list, sought, lower - 1, looks)
            : behind ? Beyond(list, sought, upper, looks)
            : lower + ((upper - lower) / 2L);
        return (int)Math.Clamp(guess, lower, upper);
    }

    private static long Between(ListProgress list, long sought, int from, int to)
    {
        if (list.SortKeyAt(from) is not { } low || list.SortKeyAt(to) is not { } high || low >= high)
            return from + ((to - from) / 2L);
        return from + (long)(((double)sought - low) / ((double)high - low) * (to - from));
    }

    /// <summary>Beyond the end of the known rows that is at the given offset.</summary>
    private static long Beyond(ListProgress list, long sought, int edge, int looks)
    {
        var range = RangeWith(list, edge);
        var other = edge == range.Offset ? range.End - 1 : range.Offset;
        if (list.SortKeyAt(edge) is { } near && list.SortKeyAt(other) is { } far && near != far)
            return edge + (long)Math.Clamp(((double)sought - near) / ((double)near - far) * (edge - other), int.MinValue, int.MaxValue);
        return edge + ((edge >= other ? 1L : -1L) * (list.Window << (2 * Math.Min(looks, 4))));
    }

    private static OffsetWindow RangeWith(ListProgress list, int offset)
    {
        foreach (var range in list.Known)
        {
            if (range.Offset <= offset && offset < range.End)
                return range;
        }

        return new OffsetWindow(offset, 1);
    }
}
