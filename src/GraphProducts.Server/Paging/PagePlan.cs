namespace GraphProducts.Server.Paging;

/// <summary>
/// Decides which calls a page still needs, from what is known so far. Calls are counted, rows are not: where a list has to be asked anyway,
/// it is asked for the rows that the page may turn out to need of it, and for the row of the cursor, which shows whether the list has moved.
/// </summary>
internal sealed class PagePlan(PageState state, PageSelection selection)
{
    private readonly ListProgress[] _lists = state.Lists;
    private readonly List<ListSlice> _calls = new(1);

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
            var asked = WithWitnesses(list, rows);
            AskForMissing(list, asked, Math.Max(asked.Offset + 1, _lists[list].PresumedTotal));
        }

        foreach (var (list, rows) in walk.Slices)
        {
            if (_lists[list].Error is null)
                AskForMissing(list, WithWitnesses(list, rows), rows.End);
        }
    }

    /// <summary>
    /// The rows and, next to them, the rows that show whether the list has moved, where they do not cost a call: where the list is likely to
    /// end within the page, a row beyond its end is left out instead.
    /// </summary>
    private OffsetWindow WithWitnesses(int list, OffsetWindow rows)
    {
        var progress = _lists[list];
        var asked = rows;
        if (state.WitnessAtStart(list) is >= 0 and { } start && start == rows.Offset - 1 && !progress.IsKnown(rows.Offset) && !progress.IsKnown(start))
        {
            var likely = Math.Clamp((progress.Total ?? state.RememberedTotal ?? rows.End) - rows.Offset, 0, rows.Limit);
            if (Calls(list, likely + 1) <= Math.Max(1, Calls(list, likely)))
                asked = new OffsetWindow(start, Calls(list, rows.Limit + 1) == Calls(list, rows.Limit) ? rows.Limit + 1 : rows.Limit);
        }

        var isSpare = asked.End == rows.End && Calls(list, asked.Limit + 1) == Calls(list, asked.Limit) && state.WitnessAtEnd(list) == rows.End;
        return isSpare && !progress.IsKnown(rows.End - 1) && !progress.IsKnown(rows.End) ? asked with { Limit = asked.Limit + 1 } : asked;
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
            if (_lists[list] is { IsPart: true, WholeTotal: null, Error: null })
                _calls.Add(ListSlice.TotalOf(list));
            if (_lists[list].IsPart || !_lists[list].IsUnasked || IsAsked(list))
                continue;
            var rows = Math.Min(Math.Min(rest, state.Bounds.MostIn(list)), _lists[list].Window);
            _calls.Add(rows > 0 ? new ListSlice(list, new OffsetWindow(state.Bounds.StartIn(list), rows)) : Question(list));
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
            _calls.Add(Question(list));
        if (previous is { } other && other != next)
            _calls.Add(Question(other));
    }

    /// <summary>A list of which only the length is wanted is asked for the rows of the cursors that lie in it, or for no row in particular.</summary>
    private ListSlice Question(int list)
    {
        if (_lists[list] is { IsPart: true, Total: not null })
            return ListSlice.TotalOf(list);
        var (start, end) = (state.WitnessAtStart(list), state.WitnessAtEnd(list));
        if ((start ?? end) is not { } first || first < 0)
            return ListSlice.TotalOf(list);
        var rows = (end ?? first) - first + 1;
        return new ListSlice(list, new OffsetWindow(first, rows >= 1 && rows <= _lists[list].Window ? rows : 1));
    }
}
