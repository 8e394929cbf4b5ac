namespace GraphProducts.Server.Paging;

/// <summary>What is known of one list while one page is read: its length, which of its rows, and whether it failed.</summary>
internal class ListProgress(int maximumWindow, int presumedTotal)
{
    /// <summary>Disjoint, ordered by offset.</summary>
    private readonly List<OffsetWindow> known = [];

    /// <summary>The most rows to ask for in one call: shrinks to what the list turned out to answer at most.</summary>
    public int Window { get; private set; } = Math.Max(1, maximumWindow);

    /// <summary>How long the list was by the cursors given. Rows up to there may be asked for before the total is known.</summary>
    public int PresumedTotal { get; } = presumedTotal;

    /// <summary>The length of the whole list, by its latest answer.</summary>
    public int? Total { get; private set; }

    /// <summary>The first failure. A list that failed is not asked again for this page.</summary>
    public object? Error { get; private set; }

    /// <summary>Whether asking would tell the length of the list.</summary>
    public bool IsUnasked => Total is null && Error is null;

    public void Fail(object error) => Error ??= error;

    /// <summary>How many of the window's rows are known without a gap from its start.</summary>
    public int KnownFromStart(OffsetWindow window) => Missing(window).Select(gap => gap.Offset).Append(window.End).First() - window.Offset;

    /// <summary>How many of the window's rows are known without a gap from its end.</summary>
    public int KnownFromEnd(OffsetWindow window) => window.End - Missing(window).Select(gap => gap.End).Prepend(window.Offset).Last();

    /// <summary>The gaps in what is known of the window.</summary>
    public IEnumerable<OffsetWindow> Missing(OffsetWindow window)
    {
        var offset = window.Offset;
        foreach (var range in known)
        {
            if (range.End <= offset || range.Offset >= window.End)
                continue;
            if (range.Offset > offset)
                yield return new OffsetWindow(offset, range.Offset - offset);
            offset = range.End;
        }

        if (offset < window.End)
            yield return new OffsetWindow(offset, window.End - offset);
    }

    /// <summary>
    /// Takes in an answer. Fewer rows than asked are not the end of the list, only its total is: they show the list's own maximum.
    /// No row at all where the total promises some is a fault.
    /// </summary>
    protected void Learn(OffsetWindow asked, int rows, int total)
    {
        Total = Math.Clamp(total, rows == 0 ? 0 : asked.Offset + rows, Cursor.MaximumOffset);
        var isShort = rows < asked.Limit && asked.Offset + rows < Total;
        if (isShort && rows == 0)
            Fail(new PageError(PageError.Incomplete, $"The list gave no rows at offset {asked.Offset} of {total}. Try again later."));
        else if (isShort)
            Window = Math.Min(Window, rows);
        if (rows == 0)
            return;
        known.Add(new OffsetWindow(asked.Offset, rows));
        known.Sort((left, right) => left.Offset.CompareTo(right.Offset));
    }
}
