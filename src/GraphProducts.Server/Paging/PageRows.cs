namespace GraphProducts.Server.Paging;

/// <summary>The rows of a finished page and where each of them lies.</summary>
internal sealed class PageRows<T>(ListRows<T>[] lists, List<ListSlice> slices, PageRequest request, CursorCodec codec) : IPageEnds
{
    public IReadOnlyList<T> Nodes => field ??= Gather();

    /// <summary>Whether a list failed, so that an empty page has to be resumed where it was asked for.</summary>
    public bool IsIncomplete { get; init; }

    public string? StartCursor => slices.Count > 0 ? CursorOf(0) : IsIncomplete ? request.Arguments.Before : null;

    public string? EndCursor => slices.Count > 0 ? CursorOf(Nodes.Count - 1) : IsIncomplete ? request.Arguments.After : null;

    /// <summary>The list of the first row; null on an empty page.</summary>
    public int? FirstList => slices.Count > 0 ? slices[0].List : null;

    /// <summary>The list of the last row; null on an empty page.</summary>
    public int? LastList => slices.Count > 0 ? slices[^1].List : null;

    /// <summary>The list and the offset of the first row; null on an empty page.</summary>
    public (int List, int Offset)? FirstPlace => slices.Count > 0 ? (slices[0].List, slices[0].Rows.Offset) : null;

    /// <summary>The list and the offset of the last row; null on an empty page.</summary>
    public (int List, int Offset)? LastPlace => slices.Count > 0 ? (slices[^1].List, slices[^1].Rows.End - 1) : null;

    public string CursorOf(int index)
    {
        foreach (var (list, window) in slices)
        {
            if (index < window.Limit)
            {
                var offset = window.Offset + index;
                return codec.Encode(new Cursor(list, offset, lists[list].Total, lists[list].AnchorAt(offset)), request.Scope);
            }

            index -= window.Limit;
        }

        throw new ArgumentOutOfRangeException(nameof(index));
    }

    private IReadOnlyList<T> Gather()
    {
        if (slices.Count == 1 && lists[slices[0].List].Whole(slices[0].Rows) is { } whole)
            return whole;
        var rows = new T[slices.Sum(slice => slice.Rows.Limit)];
        var start = 0;
        foreach (var (list, window) in slices)
        {
            lists[list].CopyTo(window, rows.AsSpan(start, window.Limit));
            start += window.Limit;
        }

        return rows;
    }
}
