namespace GraphProducts.Server.Paging;

/// <summary>Makes the connection out of what is known when there is nothing left to ask.</summary>
internal sealed class PageAssembly<T>(PageRequest request, PageSelection selection, ListRows<T>[] lists, CursorCodec codec)
{
    private bool isCutShort;

    public Connection<T> Build(PageWalk? walk)
    {
        isCutShort = walk?.Stopped ?? false;
        var rows = new PageRows<T>(lists, walk is null ? [] : Delivered(walk.Slices), request.Scope, codec);
        var failures = lists.Where(list => list.Error is not null).Select(list => new ListFailure(list.List.Name, list.Error!)).ToArray();
        var info = new PageInfo(
            selection.HasFlag(PageSelection.HasNextPage) ? HasNext(walk, rows) : null,
            selection.HasFlag(PageSelection.HasPreviousPage) ? HasPrevious(walk, rows) : null,
            walk is null ? null : () => rows.Count > 0 ? rows.CursorOf(0) : Resume(request.Arguments.Before),
            walk is null ? null : () => rows.Count > 0 ? rows.CursorOf(rows.Count - 1) : Resume(request.Arguments.After));
        return new Connection<T>(rows, walk is not null, info, TotalCount(), failures);

        string? Resume(string? cursor) => failures.Length > 0 ? cursor : null;
    }

    /// <summary>
    /// The rows of the page up to the first gap that a failure left, in the direction of paging: beyond a gap the page must not go on,
    /// since the next page starts behind its last cursor.
    /// </summary>
    private List<ListSlice> Delivered(List<ListSlice> slices)
    {
        var forwards = request.First is not null;
        var delivered = new List<ListSlice>();
        foreach (var slice in forwards ? slices : Enumerable.Reverse(slices))
        {
            var window = slice.Rows;
            var known = forwards ? lists[slice.List].KnownFromStart(window) : lists[slice.List].KnownFromEnd(window);
            if (known > 0)
                delivered.Add(slice with { Rows = new OffsetWindow(forwards ? window.Offset : window.End - known, known) });
            if (known == window.Limit)
                continue;
            isCutShort = true;
            break;
        }

        if (!forwards)
            delivered.Reverse();
        return delivered;
    }

    private bool HasNext(PageWalk? walk, PageRows<T> rows)
    {
        var flags = new PageFlags(request, lists, walk?.Skipped ?? []);
        if (flags.HasNext().Value || request.First is null)
            return flags.HasNext().Value;
        return isCutShort || UncertainLists(flags).Any(list => rows.LastList is not { } last || list > last);
    }

    private bool HasPrevious(PageWalk? walk, PageRows<T> rows)
    {
        var flags = new PageFlags(request, lists, walk?.Skipped ?? []);
        if (flags.HasPrevious().Value || request.Last is null)
            return flags.HasPrevious().Value;
        return (isCutShort && request.First is null) || UncertainLists(flags).Any(list => rows.FirstList is not { } first || list < first);
    }

    private IEnumerable<int> UncertainLists(PageFlags flags) => Enumerable.Range(0, lists.Length).Where(flags.IsUncertain);

    private int? TotalCount()
    {
        if (!selection.HasFlag(PageSelection.TotalCount) || lists.Any(list => list.Total is null))
            return null;
        return (int)Math.Min(int.MaxValue, lists.Sum(list => (long)list.Total!));
    }
}
