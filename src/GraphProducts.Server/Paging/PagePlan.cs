namespace GraphProducts.Server.Paging;

/// <summary>
/// Decides which calls a page still needs, from what is known so far. Calls are counted, rows are not: where a list has to be asked anyway,
/// it is asked for the rows that the page may turn out to need of it.
/// </summary>
internal sealed class PagePlan(PageRequest request, PageSelection selection, ListProgress[] lists)
{
    private static readonly OffsetWindow OneRow = new(0, 1);

    private readonly List<ListSlice> _calls = [];

    /// <summary>Where the page lies, by what was known when the calls were last planned; null when no row was selected.</summary>
    public PageWalk? Walk { get; } =
        (selection & (PageSelection.Rows | PageSelection.Cursors)) != 0 ? new PageWalk(request, lists) : null;

    /// <summary>Calls that can be made side by side; none when the page is complete. The list is used again for the next plan.</summary>
    public List<ListSlice> NextCalls()
    {
        _calls.Clear();
        if (Walk is not null)
            AskForRows(Walk);
        if (selection.HasFlag(PageSelection.TotalCount))
            AskForTotals(Walk?.Rest ?? 0);
        if (_calls.Count == 0)
            AskForFlags(Walk?.Skipped ?? []);
        return _calls;
    }

    private void AskForRows(PageWalk walk)
    {
        walk.Start();

        // Beyond what the list is known to have had, one window is enough to learn its length.
        foreach (var (list, rows) in walk.Open)
            AskForMissing(list, rows, Math.Max(rows.Offset + 1, lists[list].PresumedTotal));
        foreach (var (list, rows) in walk.Slices)
        {
            if (lists[list].Error is null)
                AskForMissing(list, rows, rows.End);
        }
    }

    /// <summary>Asks for what is not known of the rows, with calls that begin before the given offset.</summary>
    private void AskForMissing(int list, OffsetWindow rows, int before)
    {
        var call = lists[list].NextCall(rows);
        for (; call.Limit > 0 && call.Offset < before; call = lists[list].NextCall(rows.From(call.End)))
            _calls.Add(new ListSlice(list, call));
    }

    private void AskForTotals(int rest)
    {
        for (var list = 0; list < lists.Length; list++)
        {
            if (!lists[list].IsUnasked || IsAsked(list))
                continue;
            var rows = Math.Min(Math.Min(rest, request.Bounds.MostIn(list)), lists[list].Window);
            _calls.Add(new ListSlice(list, rows > 0 ? new OffsetWindow(request.Bounds.StartIn(list), rows) : OneRow));
        }
    }

    private bool IsAsked(int list)
    {
        foreach (var call in _calls)
        {
            if (call.List == list)
                return true;
        }

        return false;
    }

    private void AskForFlags(IReadOnlyList<int> skipped)
    {
        if ((selection & (PageSelection.HasNextPage | PageSelection.HasPreviousPage)) == 0)
            return;
        var flags = new PageFlags(request, lists, skipped);
        var next = selection.HasFlag(PageSelection.HasNextPage) ? flags.HasNext().Ask : null;
        var previous = selection.HasFlag(PageSelection.HasPreviousPage) ? flags.HasPrevious().Ask : null;
        if (next is { } list)
            _calls.Add(new ListSlice(list, OneRow));
        if (previous is { } other && other != next)
            _calls.Add(new ListSlice(other, OneRow));
    }
}
