namespace GraphProducts.Server.Paging;

/// <summary>
/// What is known of one list while one page is read, all of it of one state of the list: its length, which of its rows, and whether it failed.
/// </summary>
internal abstract class ListProgress(int maximumWindow, int presumedTotal, int firstOffset, bool isPart)
{
    /// <summary>Disjoint, ordered by offset.</summary>
    private readonly List<OffsetWindow> _known = new(1);

    private int? _wholeTotal;

    /// <summary>The most rows to ask for in one call: shrinks to what the list turned out to answer at most.</summary>
    public int Window { get; private set; } = Math.Max(1, maximumWindow);

    /// <summary>How long the list was by the cursors given. Rows up to there may be asked for before the total is known.</summary>
    public int PresumedTotal { get; } = presumedTotal;

    /// <summary>The offset of the first row: above 0 in a part of a list.</summary>
    public int FirstOffset => firstOffset;

    /// <summary>The offset behind the last row: in a whole list its length.</summary>
    public int? Total { get; private set; }

    /// <summary>How many rows the whole list has, if this is a part of it.</summary>
    public int? WholeTotal => isPart ? _wholeTotal : Total;

    /// <summary>Whether this is a part of a list.</summary>
    public bool IsPart => isPart;

    /// <summary>Whether the whole list has rows ahead of this part; null where nobody asked.</summary>
    public bool? HasRowsAhead { get; private set; } = isPart ? null : false;

    /// <summary>Whether the whole list has rows behind this part; null where nobody asked.</summary>
    public bool? HasRowsBehind => !isPart ? false : _wholeTotal is { } whole ? whole - (Total - FirstOffset) > (HasRowsAhead == true ? 1 : 0) : null;

    /// <summary>The first failure. A list that failed is not asked again for this page.</summary>
    public object? Error { get; private set; }

    /// <summary>Whether asking would tell the length of the list.</summary>
    public bool IsUnasked => Total is null && Error is null;

    /// <summary>The rows known, as disjoint windows ordered by offset.</summary>
    public IReadOnlyList<OffsetWindow> Known => _known;

    /// <summary>The mark of a row that is known.</summary>
    public abstract uint MarkAt(int offset);

    /// <summary>The sort key of a row that is known.</summary>
    public abstract long? SortKeyAt(int offset);

    public void Fail(object error) => Error ??= error;

    public bool IsKnown(int offset) => KnownFromStart(new OffsetWindow(offset, 1)) == 1;

    /// <summary>How many of the window's rows are known without a gap from its start.</summary>
    public int KnownFromStart(OffsetWindow window)
    {
        var end = window.Offset;
        foreach (var range in _known)
        {
            if (range.Offset <= end)
                end = Math.Max(end, range.End);
        }

        return Math.Min(end, window.End) - window.Offset;
    }

    /// <summary>How many of the window's rows are known without a gap from its end.</summary>
    public int KnownFromEnd(OffsetWindow window)
    {
        var start = window.End;
        for (var index = _known.Count - 1; index >= 0; index--)
        {
            if (_known[index].End >= start)
                start = Math.Min(start, _known[index].Offset);
        }

        return window.End - Math.Max(start, window.Offset);
    }

    /// <summary>The first rows of the window that are not known, as many as one call can ask for; empty when all are known.</summary>
    public OffsetWindow NextCall(OffsetWindow window)
    {
        var start = window.Offset + KnownFromStart(window);
        var count = Math.Min(window.End - start, Window);
        foreach (var range in _known)
        {
            if (range.Offset > start)
                count = Math.Min(count, range.Offset - start);
        }

        return new OffsetWindow(start, count);
    }

    /// <summary>Takes in what is known of the whole list that this is a part of.</summary>
    protected void LearnWhole(int total, bool hasRowsAhead) => (_wholeTotal, HasRowsAhead) = (total, hasRowsAhead);

    /// <summary>
    /// Takes in an answer. Fewer rows than asked are not the end of the list, only its total is: they show the list's own maximum.
    /// No row at all where the total promises some is a fault.
    /// </summary>
    protected void Learn(OffsetWindow asked, int rows, int total)
    {
        Total = Math.Clamp(total, rows == 0 ? FirstOffset : asked.Offset + rows, Cursor.MaximumOffset);
        var isShort = rows < asked.Limit && asked.Offset + rows < Total;
        if (isShort && rows == 0)
            Fail(new PageError(PageError.Incomplete, $"The list gave no rows at offset {asked.Offset} of {total}. Try again later."));
        else if (isShort)
            Window = Math.Min(Window, rows);
        if (rows == 0)
            return;
        var place = _known.Count;
        while (place > 0 && _known[place - 1].Offset > asked.Offset)
            place--;
        _known.Insert(place, new OffsetWindow(asked.Offset, rows));
    }
}
