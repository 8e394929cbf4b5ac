namespace GraphProducts.Server.Paging;

/// <summary>Makes the connection out of what is known when there is nothing left to ask.</summary>
internal sealed class PageAssembly<T>(PageState state, PageSelection selection, ListRows<T>[] lists, CursorCodec codec)
{
    private readonly PageRequest _request = state.Request;
    private readonly ListFailure[] _failures = FailuresOf(lists);
    private bool _isCutShort;

    /// <summary>The page's rows up to the first one that is not known, when the list moved before the page was complete.</summary>
    public PageRows<T> RowsSoFar(PageWalk walk, PageRows<T>? kept) => new(state, lists, Delivered(walk.Slices), codec, kept);

    public Connection<T> Build(PageWalk? walk, PageRows<T>? kept, bool hasDrifted)
    {
        _isCutShort = walk?.Stopped ?? false;
        var slices = walk is null ? [] : _failures.Length == 0 ? walk.Slices : Delivered(walk.Slices);
        var rows = new PageRows<T>(state, lists, slices, codec, kept) { IsIncomplete = _failures.Length > 0 };
        var info = new PageInfo(
            selection.HasFlag(PageSelection.HasNextPage) ? HasNext(walk, rows) : null,
            selection.HasFlag(PageSelection.HasPreviousPage) ? HasPrevious(walk, rows) : null,
            walk is null ? null : rows,
            selection.HasFlag(PageSelection.NumberedPages) ? Pages(rows) : null);
        return new Connection<T>(rows, walk is not null, info, TotalCount(), _failures) { HasDrifted = hasDrifted };
    }

    private static ListFailure[] FailuresOf(ListRows<T>[] lists)
    {
        ListFailure[] failures = [];
        foreach (var list in lists)
        {
            if (list.Error is { } error)
                failures = [.. failures, new ListFailure(list.List.Name, error)];
        }

        return failures;
    }

    /// <summary>
    /// The rows of the page up to the first gap that a failure left, in the direction of paging: beyond a gap the page must not go on,
    /// since the next page starts behind its last cursor.
    /// </summary>
    private List<ListSlice> Delivered(List<ListSlice> slices)
    {
        var forwards = _request.First is not null;
        var delivered = new List<ListSlice>();
        foreach (var slice in forwards ? slices : Enumerable.Reverse(slices))
        {
            var window = slice.Rows;
            var known = forwards ? lists[slice.List].KnownFromStart(window) : lists[slice.List].KnownFromEnd(window);
            if (known > 0)
                delivered.Add(slice with { Rows = new OffsetWindow(forwards ? window.Offset : window.End - known, known) });
            if (known == window.Limit)
                continue;
            _isCutShort = true;
            break;
        }

        if (!forwards)
            delivered.Reverse();
        return delivered;
    }

    private bool HasNext(PageWalk? walk, PageRows<T> rows)
    {
        var flags = new PageFlags(state, walk?.Skipped ?? []);
        if (flags.HasNext().Value)
            return true;
        return _request.First is not null && (_isCutShort || IsAnyUncertain(flags, rows.LastPlace?.List + 1 ?? 0, lists.Length));
    }

    private bool HasPrevious(PageWalk? walk, PageRows<T> rows)
    {
        var flags = new PageFlags(state, walk?.Skipped ?? []);
        if (flags.HasPrevious().Value)
            return true;
        return _request.Last is not null
            && ((_isCutShort && _request.First is null) || IsAnyUncertain(flags, 0, rows.FirstPlace?.List ?? lists.Length));
    }

    private static bool IsAnyUncertain(PageFlags flags, int start, int end)
    {
        for (var list = start; list < end; list++)
        {
            if (flags.IsUncertain(list))
                return true;
        }

        return false;
    }

    /// <summary>Null where there is no telling: no rows were asked for, or a list did not say how long it is.</summary>
    private NumberedPages? Pages(PageRows<T> rows)
    {
        if (_request.Rows == 0 || Array.Exists(lists, list => list.Total is null))
            return null;
        var totals = Array.ConvertAll(lists, list => list.Total!.Value);
        var (list, offset) = _request.First is not null
            ? rows.FirstPlace ?? (state.Bounds.FirstList, Math.Min(state.Bounds.StartOffset, totals[state.Bounds.FirstList]))
            : rows.LastPlace ?? (state.Bounds.LastList, state.Bounds.EndIn(state.Bounds.LastList, totals[state.Bounds.LastList]) - 1);
        return new NumberedPages(totals, _request, totals.Take(list).Sum(total => (long)total) + offset, codec);
    }

    private int? TotalCount()
    {
        if (!selection.HasFlag(PageSelection.TotalCount))
            return null;
        var sum = 0L;
        foreach (var list in lists)
        {
            if (list.WholeTotal is not { } total)
                return null;
            sum += total;
        }

        return (int)Math.Min(int.MaxValue, sum);
    }
}
