namespace GraphProducts.Server.Paging;

/// <summary>
/// The rows of a finished page and where each of them lies. Where a list moved while the page was read, the rows read before that are
/// kept as <paramref name="kept"/>: ahead of the others, or behind them on a page that is read backwards.
/// </summary>
internal sealed class PageRows<T>(PageState state, ListRows<T>[] lists, List<ListSlice> slices, CursorCodec codec, PageRows<T>? kept = null) : IPageEnds
{
    private readonly int _own = CountOf(slices);

    public IReadOnlyList<T> Nodes => field ??= kept is null ? Gather() : IsForwards ? [.. kept.Nodes, .. Gather()] : [.. Gather(), .. kept.Nodes];

    public int Count => _own + (kept?.Count ?? 0);

    /// <summary>Whether a list failed, so that an empty page has to be resumed where it was asked for.</summary>
    public bool IsIncomplete { get; init; }

    public string? StartCursor => Count > 0 ? CursorOf(0) : IsIncomplete ? state.Request.Arguments.Before : null;

    public string? EndCursor => Count > 0 ? CursorOf(Count - 1) : IsIncomplete ? state.Request.Arguments.After : null;

    /// <summary>Where the first row lies; null on an empty page.</summary>
    public (int List, int Offset)? FirstPlace => Count > 0 ? WhereIs(0) : null;

    /// <summary>Where the last row lies; null on an empty page.</summary>
    public (int List, int Offset)? LastPlace => Count > 0 ? WhereIs(Count - 1) : null;

    private bool IsForwards => state.Request.First is not null;

    public string CursorOf(int index) => codec.Encode(PlaceOf(index), state.Request.Scope);

    /// <summary>The row's place, with what tells it from others.</summary>
    public Cursor PlaceOf(int index)
    {
        if (IsKept(ref index))
            return kept!.PlaceOf(index);
        var (list, offset) = OwnPlace(index);
        return new Cursor(list, offset, lists[list].Total, AnchorAt(list, offset));
    }

    private (int List, int Offset) WhereIs(int index) => IsKept(ref index) ? kept!.WhereIs(index) : OwnPlace(index);

    /// <summary>Whether a row is one of those that were kept. The index becomes that among them, or that among the others.</summary>
    private bool IsKept(ref int index)
    {
        var ownStart = IsForwards ? kept?.Count ?? 0 : 0;
        var isKept = index < ownStart || index >= ownStart + _own;
        index -= isKept ? (IsForwards ? 0 : _own) : ownStart;
        return isKept;
    }

    private (int List, int Offset) OwnPlace(int index)
    {
        var slice = 0;
        for (; index >= slices[slice].Rows.Limit; slice++)
            index -= slices[slice].Rows.Limit;
        return (slices[slice].List, slices[slice].Rows.Offset + index);
    }

    private static int CountOf(List<ListSlice> slices)
    {
        var count = 0;
        foreach (var slice in slices)
            count += slice.Rows.Limit;
        return count;
    }

    private IReadOnlyList<T> Gather()
    {
        if (slices.Count == 1 && lists[slices[0].List].Whole(slices[0].Rows) is { } whole)
            return whole;
        var rows = new T[_own];
        var start = 0;
        foreach (var (list, window) in slices)
        {
            lists[list].CopyTo(window, rows.AsSpan(start, window.Limit));
            start += window.Limit;
        }

        return rows;
    }

    /// <summary>The neighbours are those known on both sides, evenly, or more on the one side where the other has too few.</summary>
    private CursorAnchor AnchorAt(int list, int offset)
    {
        const int most = CursorAnchor.MaximumNeighbours;
        Span<uint> ahead = stackalloc uint[most];
        Span<uint> behind = stackalloc uint[most];
        var (knownAhead, knownBehind) = (MarksFrom(list, offset, -1, ahead), MarksFrom(list, offset, 1, behind));
        var takenAhead = Math.Min(knownAhead, Math.Max(most / 2, most - knownBehind));
        var takenBehind = Math.Min(knownBehind, most - takenAhead);
        return new CursorAnchor(lists[list].MarkAt(offset), [.. ahead[..takenAhead]], [.. behind[..takenBehind]], lists[list].SortKeyAt(offset));
    }

    /// <summary>Marks of neighbours up to the first that is not known; what was read tells them, or else the cursor that the page began at.</summary>
    private int MarksFrom(int list, int offset, int step, Span<uint> marks)
    {
        for (var index = 0; index < marks.Length; index++)
        {
            var place = offset + ((index + 1) * step);
            if ((lists[list].IsKnown(place) ? lists[list].MarkAt(place) : state.MarkAt(list, place)) is not { } mark)
                return index;
            marks[index] = mark;
        }

        return marks.Length;
    }
}
