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
