namespace GraphProducts.Server.Paging;

/// <summary>
/// Decides which calls a page still needs, from what is known so far. Calls are counted, rows are not: where a list has to be asked anyway,
/// it is asked for the rows that the page may turn out to need of it, and for the row of the cursor, which shows whether the list has moved.
/// </summary>
internal sealed class PagePlan(PageState state, PageSelection selection)
{
    private static readonly OffsetWindow OneRow = new(0, 1);

    private readonly ListProgress[] _lists = state.Lists;
    private readonly List<ListSlice> _calls = [];

    /// <summary>Where the page lies, by what was known when the calls were last planned; null when no row was selected.</summary>
    public PageWalk? Walk { get; } = (selection & (PageSelection.Rows | PageSelection.Cursors)) != 0 ? new PageWalk(state) : null;

    /// <summary>Whether the calls planned look for the row of a cursor in a list that has moved, and do not read the page.</summary>
    public bool IsLooking { get; private set; }

    /// <summary>Whether the page depends on the row of a cursor that was not found.</summary>
    public bool HasDrifted => state.IsAnySought && NeedsPlaces;

    /// <summary>Calls that can be made side by side; none when the page is complete. The list is used again for the next plan.</summary>
    /// <param name="mayLook">Whether rows of cursors may be looked for; else the best guess has to do.</param>
    public List<ListSlice> NextCalls(bool mayLook)
    {
        _calls.Clear();
        state.Locate();
        if (mayLook && HasDrifted)
            state.Look(_calls);
        IsLooking = _calls.Count > 0;
        if (IsLooking)
            return _calls;
        if (Walk is not null)
            AskForRows(Walk);
        if (selection.HasFlag(PageSelection.TotalCount))
            AskForTotals(Walk?.Rest ?? 0);
        if (_calls.Count == 0)
            AskForFlags(Walk?.Skipped ?? []);
        return _calls;
    }

    /// <summary>Whether anything that was selected depends on where exactly the cursors are.</summary>
    private bool NeedsPlaces =>
        (Walk is not null && state.Request is not { First: 0 } and not { Last: 0 })
        || (selection.HasFlag(PageSelection.HasNextPage) && state.Request.First is not null)
        || (selection.HasFlag(PageSelection.HasPreviousPage) && state.Request.Last is not null);

    private void AskForRows(PageWalk walk)
    {
        walk.Start();

        // Beyond what the list is known to have had, one window is enough to learn its length.
        foreach (var (list, rows) in walk.Open)
        {
            var asked = WithWitness(list, rows);
            AskForMissing(list, asked, Math.Max(asked.Offset + 1, _lists[list].PresumedTotal));
        }

        foreach (var (list, rows) in walk.Slices)
        {
            if (_lists[list].Error is null)
                AskForMissing(list, WithWitness(list, rows), rows.End);
        }
    }

    /// <summary>
    /// The rows and, next to them, the row that shows whether the list has moved, where it does not cost a call: where the list is likely to
    /// end within the page, a row beyond its end is left out instead.
    /// </summary>
    private OffsetWindow WithWitness(int list, OffsetWindow rows)
    {
        var progress = _lists[list];
        if (state.WitnessAtStart(list) is { } start && start == rows.Offset - 1 && start >= 0 && !progress.IsKnown(rows.Offset) && !progress.IsKnown(start))
        {
            var likely = Math.Clamp((progress.Total ?? state.RememberedTotal ?? rows.End) - rows.Offset, 0, rows.Limit);
            if (Calls(list, likely + 1) > Math.Max(1, Calls(list, likely)))
                return rows;
            return new OffsetWindow(start, Calls(list, rows.Limit + 1) == Calls(list, rows.Limit) ? rows.Limit + 1 : rows.Limit);
        }

        var isSpare = Calls(list, rows.Limit + 1) == Calls(list, rows.Limit) && state.WitnessAtEnd(list) == rows.End;
        return isSpare && !progress.IsKnown(rows.End - 1) && !progress.IsKnown(rows.End) ? new OffsetWindow(rows.Offset, rows.Limit + 1) : rows;
    }

    private int Calls(int list, int rows) => (rows + _lists[list].Window - 1) / _lists[list].Window;

    /// <summary>Asks for what is not known of the rows, with calls that begin before the given offset.</summary>
    private void AskForMissing(int list, OffsetWindow rows, int before)
    {
        var call = _lists[list].NextCall(rows);
        for (; call.Limit > 0 && call.Offset < before; call = _lists[list].NextCall(rows.From(call.End)))
            _calls.Add(new ListSlice(list, call));
    }

    private void AskForTotals(int rest)
    {
        for (var list = 0; list < _lists.Length; list++)
        {
            if (!_lists[list].IsUnasked || IsAsked(list))
                continue;
            var rows = Math.Min(Math.Min(rest, state.Bounds.MostIn(list)), _lists[list].Window);
            _calls.Add(new ListSlice(list, rows > 0 ? new OffsetWindow(state.Bounds.StartIn(list), rows) : RowToAsk(list)));
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
        var flags = new PageFlags(state, skipped);
        var next = selection.HasFlag(PageSelection.HasNextPage) ? flags.HasNext().Ask : null;
        var previous = selection.HasFlag(PageSelection.HasPreviousPage) ? flags.HasPrevious().Ask : null;
        if (next is { } list)
            _calls.Add(new ListSlice(list, RowToAsk(list)));
        if (previous is { } other && other != next)
            _calls.Add(new ListSlice(other, RowToAsk(other)));
    }

    /// <summary>A list of which only the length is wanted is asked for the row of the cursor, if one lies in it.</summary>
    private OffsetWindow RowToAsk(int list) =>
        (state.WitnessAtStart(list) ?? state.WitnessAtEnd(list)) is { } witness ? new OffsetWindow(Math.Max(0, witness), 1) : OneRow;
}
