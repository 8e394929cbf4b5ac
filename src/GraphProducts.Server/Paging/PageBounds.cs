namespace GraphProducts.Server.Paging;

/// <summary>
/// The rows between the cursors <c>after</c> and <c>before</c>, over all lists in a row: from <paramref name="StartOffset"/> of
/// <paramref name="FirstList"/> to just before <paramref name="EndOffset"/> of <paramref name="LastList"/> (null: to its end).
/// </summary>
internal readonly record struct PageBounds(int FirstList, int StartOffset, int LastList, int? EndOffset)
{
    /// <summary>
    /// As ApplyCursorsToEdges of the Relay specification has it: a <c>before</c> that names the row of <c>after</c>, or one ahead of it,
    /// is not among the rows that <c>after</c> has left over, and so does nothing.
    /// </summary>
    public static PageBounds Between(Cursor? after, Cursor? before, int lists)
    {
        if (after is not null && before is not null && (before.List, before.Offset).CompareTo((after.List, after.Offset)) <= 0)
            before = null;
        return new PageBounds(after?.List ?? 0, after?.Offset + 1 ?? 0, before?.List ?? lists - 1, before?.Offset);
    }

    public bool Contains(int list) => list >= FirstList && list <= LastList;

    public int StartIn(int list) => list == FirstList ? StartOffset : 0;

    public int EndIn(int list, int total) => list == LastList && EndOffset is { } end ? Math.Min(end, total) : total;

    /// <summary>How many rows between the cursors are in a list of the given length.</summary>
    public int CountIn(int list, int total) => Contains(list) ? Math.Max(0, EndIn(list, total) - StartIn(list)) : 0;

    /// <summary>The most rows that a list of unknown length can have between the cursors.</summary>
    public int MostIn(int list) => CountIn(list, int.MaxValue);
}
