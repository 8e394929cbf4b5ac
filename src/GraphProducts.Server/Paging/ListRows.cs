namespace GraphProducts.Server.Paging;

/// <summary>The progress of one list together with the rows that it gave.</summary>
internal sealed class ListRows<T>(IOffsetList<T> list, int presumedTotal) : ListProgress(list.MaximumWindow, presumedTotal)
{
    private readonly List<(OffsetWindow Range, IReadOnlyList<T> Rows)> _answers = [];

    public IOffsetList<T> List { get; } = list;

    public void Learn(OffsetWindow asked, OffsetPage<T> page)
    {
        if (page.Error is not null)
        {
            Fail(page.Error);
            return;
        }

        // More rows than asked: a list that ignores limits; what was not asked for is not relied on.
        var count = Math.Min(page.Rows.Count, asked.Limit);
        Learn(asked, count, page.Total);
        _answers.Add((new OffsetWindow(asked.Offset, count), page.Rows));
    }

    /// <summary>The answer that is exactly the window, if one is: then no row needs to be copied.</summary>
    public IReadOnlyList<T>? Whole(OffsetWindow window) =>
        _answers.Find(answer => answer.Range == window && answer.Rows.Count == window.Limit).Rows;

    /// <summary>The row at an offset and its neighbours, as a cursor remembers them.</summary>
    public CursorAnchor AnchorAt(int offset)
    {
        var (ahead, behind) = NeighboursOf(offset);
        return new CursorAnchor(MarkAt(offset), MarksFrom(offset - 1, -1, ahead), MarksFrom(offset + 1, 1, behind), List.SortKeyOf(RowAt(offset)));
    }

    /// <summary>How many neighbours on each side: as many as are known, evenly, or more on the one side where the other has too few.</summary>
    private (int Ahead, int Behind) NeighboursOf(int offset)
    {
        const int most = CursorAnchor.MaximumNeighbours;
        var ahead = KnownFromEnd(new OffsetWindow(offset - most, most));
        var behind = KnownFromStart(new OffsetWindow(offset + 1, most));
        var takenAhead = Math.Min(ahead, Math.Max(most / 2, most - behind));
        return (takenAhead, Math.Min(behind, most - takenAhead));
    }

    private uint[] MarksFrom(int offset, int step, int count)
    {
        var marks = count == 0 ? [] : new uint[count];
        for (var index = 0; index < count; index++)
            marks[index] = MarkAt(offset + (index * step));
        return marks;
    }

    private uint MarkAt(int offset)
    {
        var row = RowAt(offset);
        return RowMark.Of(List.KeyOf(row), List.SortKeyOf(row));
    }

    private T RowAt(int offset)
    {
        var (range, rows) = _answers.Find(answer => answer.Range.Offset <= offset && offset < answer.Range.End);
        return rows[offset - range.Offset];
    }

    /// <summary>Copies a window whose rows are all known.</summary>
    public void CopyTo(OffsetWindow window, Span<T> target)
    {
        foreach (var (range, rows) in _answers)
        {
            var end = Math.Min(range.End, window.End);
            for (var offset = Math.Max(range.Offset, window.Offset); offset < end; offset++)
                target[offset - window.Offset] = rows[offset - range.Offset];
        }
    }
}
