namespace GraphProducts.Server.Paging;

/// <summary>
/// Decides which calls a page still needs, from what is known so far. Calls are counted, rows are not: where a list has to be asked anyway,
/// it is asked for the rows that the page may turn out to need of it.
/// </summary>
internal sealed class PagePlan(PageRequest request, PageSelection selection, IReadOnlyList<ListProgress> lists)
{
    private static readonly OffsetWindow OneRow = new(0, 1);

    /// <summary>Calls that can be made side by side; none when the page is complete.</summary>
    public IReadOnlyList<ListSlice> NextCalls()
    {
        var calls = new List<ListSlice>();
        var walk = Walk();
        if (walk is not null)
            AskForRows(walk, calls);
        if (selection.HasFlag(PageSelection.TotalCount))
            AskForTotals(walk?.Rest ?? 0, calls);
        if (calls.Count == 0)
            AskForFlags(walk?.Skipped ?? [], calls);
        return calls;
    }

    /// <summary>Where the page lies; null when no row was selected.</summary>
    public PageWalk? Walk() => (selection & (PageSelection.Rows | PageSelection.Cursors)) != 0 ? PageWalk.Over(request, lists) : null;

    private void AskForRows(PageWalk walk, List<ListSlice> calls)
    {
        foreach (var (list, rows) in walk.Open)
        {
            // Beyond what the list is known to have had, one window is enough to learn its length.
            foreach (var window in rows.Cut(lists[list].Window))
            {
                if (window.Offset == rows.Offset || window.Offset < lists[list].PresumedTotal)
                    calls.Add(new ListSlice(list, window));
            }
        }

        foreach (var (list, rows) in walk.Slices.Where(slice => lists[slice.List].Error is null))
        {
            var windows = lists[list].Missing(rows).SelectMany(gap => gap.Cut(lists[list].Window));
            calls.AddRange(windows.Select(window => new ListSlice(list, window)));
        }
    }

    private void AskForTotals(int rest, List<ListSlice> calls)
    {
        for (var list = 0; list < lists.Count; list++)
        {
            if (!lists[list].IsUnasked || calls.Exists(call => call.List == list))
                continue;
            var rows = Math.Min(Math.Min(rest, request.Bounds.MostIn(list)), lists[list].Window);
            calls.Add(new ListSlice(list, rows > 0 ? new OffsetWindow(request.Bounds.StartIn(list), rows) : OneRow));
        }
    }

    private void AskForFlags(IReadOnlyList<int> skipped, List<ListSlice> calls)
    {
        var flags = new PageFlags(request, lists, skipped);
        var next = selection.HasFlag(PageSelection.HasNextPage) ? flags.HasNext().Ask : null;
        var previous = selection.HasFlag(PageSelection.HasPreviousPage) ? flags.HasPrevious().Ask : null;
        if (next is { } list)
            calls.Add(new ListSlice(list, OneRow));
        if (previous is { } other && other != next)
            calls.Add(new ListSlice(other, OneRow));
    }
}
