namespace GraphProducts.Server.Paging;

/// <summary>
/// The part of a list between the rows of the cursors given, read by their sort keys: its rows are where the cursors are, whatever came and
/// went ahead of them. Its offsets are those that the cursor had, so to the pager it is the list itself, as if that had never moved.
/// </summary>
/// <param name="whole">The list.</param>
/// <param name="part">The rows from the cursor's on, or up to the other cursor's.</param>
/// <param name="firstOffset">The offset that the first row of the part goes by.</param>
internal sealed class ListPart<T>(IOffsetList<T> whole, IOffsetList<T> part, int firstOffset) : IOffsetList<T>
{
    public string Name => whole.Name;

    public int MaximumWindow => whole.MaximumWindow;

    public int FirstOffset => firstOffset;

    public bool IsPart => true;

    public string KeyOf(T row) => whole.KeyOf(row);

    public long? SortKeyOf(T row) => whole.SortKeyOf(row);

    public async Task<OffsetPage<T>> FetchAsync(OffsetWindow window, CancellationToken cancellationToken)
    {
        var page = await part.FetchAsync(window with { Offset = window.Offset - firstOffset }, cancellationToken);
        return page.Error is null ? OffsetPage<T>.Of(page.Rows, firstOffset + page.Total) : page;
    }

    /// <summary>Of the whole list, with its first row.</summary>
    public Task<OffsetPage<T>> FetchTotalAsync(CancellationToken cancellationToken) => whole.FetchAsync(new OffsetWindow(0, 1), cancellationToken);

    public void Forget() => whole.Forget();
}

/// <summary>Puts parts in the place of lists that can be cut where a cursor lies.</summary>
internal static class ListParts
{
    /// <summary>The lists to read, and the request with cursors that know how long the part is likely to be.</summary>
    public static PageRequest Cut<T>(PageRequest request, IOffsetList<T>[] lists)
    {
        var after = request.After is { Anchor.SortKey: not null } start ? start : null;
        var before = request.Before is { Anchor.SortKey: not null } end && request.Bounds.EndOffset is not null ? end : null;
        if (after is not null && after.List == before?.List)
        {
            var isBetween = TryCut(lists, after.List, after.Anchor!.SortKey, Later(after, before), after.Offset);
            return isBetween ? request.With(after with { Total = before.Offset + 1 }, before with { Total = before.Offset + 1 }) : request;
        }

        if (after is not null)
            TryCut(lists, after.List, after.Anchor!.SortKey, null, after.Offset);
        return before is not null && TryCut(lists, before.List, null, before.Anchor!.SortKey, firstOffset: 0)
            ? request.With(request.After, before with { Total = before.Offset + 1 })
            : request;
    }

    /// <summary>The sort key of <c>before</c>, unless it turns out not to be behind <c>after</c>: then it bounds nothing.</summary>
    private static long? Later(Cursor after, Cursor before) =>
        before.Anchor!.SortKey > after.Anchor!.SortKey ? before.Anchor.SortKey : null;

    private static bool TryCut<T>(IOffsetList<T>[] lists, int index, long? from, long? to, int firstOffset)
    {
        if (lists[index].Between(from, to) is not { } part)
            return false;
        lists[index] = new ListPart<T>(lists[index], part, firstOffset);
        return true;
    }
}
