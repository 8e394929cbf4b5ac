namespace GraphProducts.Server.Paging;

/// <summary>A page by its number, from 1.</summary>
internal sealed record PageCursor(int Number, string Cursor, bool IsCurrent);

/// <summary>
/// The pages of a connection by number. They are computed from what a page knows anyway, with no call of their own:
/// <list type="number">
/// <item>All lists in a row count as one, as long as their totals together. A page has as many rows as were asked for (the last one may have
/// fewer), so page n begins behind (n - 1) times as many.</item>
/// <item>That place, told by a list and an offset in it, makes the page's cursor: a number alone, without an anchor. It names the row ahead of
/// the page; ahead of the first row of a list there is none, and the offset is -1.</item>
/// <item>The current page is the one that this page begins in; paging backwards, the one that it ends in. The two differ only where a page
/// lies across the borders, since somebody came to it by rows and not by numbers.</item>
/// </list>
/// </summary>
internal sealed class NumberedPages(int[] totals, PageRequest request, long position, CursorCodec codec)
{
    /// <summary>The most pages that can be asked for on each side of the current one.</summary>
    public const int MaximumAround = 10;

    private readonly int _size = request.Rows;

    /// <summary>How many pages there are.</summary>
    public int Count => (int)Math.Min(int.MaxValue, (totals.Sum(total => (long)total) + _size - 1) / _size);

    /// <summary>0 and the like, where this page is not at any row.</summary>
    private long Current => position < 0 ? 0 : (position / _size) + 1;

    /// <summary>The first page, the last one, and up to so many on each side of the current one, in order and each once.</summary>
    public IReadOnlyList<PageCursor> Around(int around)
    {
        if (Count == 0)
            return [];
        var centre = (int)Math.Clamp(Current, 1, Count);
        var first = Math.Max(1, centre - around);
        var count = Math.Min(Count, (long)centre + around) - first + 1;
        int[] near = [.. Enumerable.Range(first, (int)count)];
        return [.. near.Prepend(1).Append(Count).Distinct().Select(PageOf)];
    }

    private PageCursor PageOf(int number) => new(number, codec.Encode(PlaceAhead(number), request.Scope), number == Current);

    /// <summary>The place that page n comes after. Page 1 comes first whatever the lists are; the others begin at a row that is there.</summary>
    private Cursor PlaceAhead(int number)
    {
        var start = (number - 1L) * _size;
        var list = 0;
        while (start > 0 && start >= totals[list])
            start -= totals[list++];
        return new Cursor(list, (int)start - 1, totals[list]);
    }
}
