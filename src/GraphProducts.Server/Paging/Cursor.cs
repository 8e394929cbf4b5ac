namespace GraphProducts.Server.Paging;

/// <summary>
/// A row's place: which list, at which offset, and how long the list was then. The anchor tells the row from others, so that a list that
/// has moved is noticed and the row found again. A cursor without an anchor is a place by number alone: whatever row is there now, is meant.
/// Its offset may be -1, the place ahead of the first row.
/// </summary>
internal sealed record Cursor(int List, int Offset, int? Total = null, CursorAnchor? Anchor = null)
{
    /// <summary>Beyond this no list of ours goes; it keeps sums of offsets inside an <see cref="int"/>.</summary>
    public const int MaximumOffset = 1_000_000_000;
}

/// <summary>
/// The row that a cursor names, by its mark (<see cref="RowMark"/>), and where it stood: the marks of its neighbours, nearest first, by which
/// its place is found when the row itself is gone, and its sort key, where the list tells what it is ordered by.
/// </summary>
internal sealed class CursorAnchor(uint mark, uint[] ahead, uint[] behind, long? sortKey)
{
    /// <summary>Neighbours of a row that a cursor has room for, both sides together.</summary>
    public const int MaximumNeighbours = 8;

    public uint Mark { get; } = mark;

    /// <summary>The rows ahead of it (with smaller offsets), nearest first.</summary>
    public uint[] Ahead { get; } = ahead;

    /// <summary>The rows behind it, nearest first.</summary>
    public uint[] Behind { get; } = behind;

    public long? SortKey { get; } = sortKey;
}
