namespace GraphProducts.Server.Paging;

/// <summary>
/// Where the row of a client's cursor is now.
/// <list type="number">
/// <item>Presumed where the cursor says, until something of the list is known.</item>
/// <item>If the row there is the anchor, that is it. If that row was not asked for, and the list is as long as it was, that is it too, unless
/// the rows seen contradict (<see cref="AnchorEvidence"/>).</item>
/// <item>Otherwise the list has moved. If the rows seen tell where to, that is it; else look for it: first where the change of the total
/// puts it, then outwards from there, then where the sort keys put it (<see cref="SortKeySearch"/>).</item>
/// </list>
/// All of it is decided anew whenever more is known.
/// </summary>
internal sealed class CursorPlace(Cursor cursor, ListProgress list, bool isEnd, bool isBackwards)
{
    // Most lists move by a few rows: looks on both sides of the expected place come before guesses.
    private const int LooksOutwards = 2;

    private int _lower;
    private int _upper;
    private int _expected = cursor.Offset;
    private int _looks;
    private bool _isPresent = true;

    /// <summary>The offset of the first row behind the anchor; where the page ends at it, of the anchor. The best guess while it is sought.</summary>
    public int Seam { get; private set; } = isEnd ? cursor.Offset : cursor.Offset + 1;

    /// <summary>The cursor's list.</summary>
    public int List => cursor.List;

    /// <summary>Whether the row has to be looked for, or should have been: it is not known whether the seam is right.</summary>
    public bool IsSought { get; private set; }

    /// <summary>The row that shows whether the list has moved: the anchor's, if it is where it is presumed. Null: nothing can show it.</summary>
    public int? Witness => cursor.Anchor is null || IsSought ? null : isEnd ? Seam : Seam - 1;

    /// <summary>The mark of the anchor or of a neighbour that stood at an offset as seen from where the anchor is; null when that is not known.</summary>
    public uint? MarkAt(int offset)
    {
        if (cursor.Anchor is not { } anchor || !_isPresent)
            return null;
        var distance = offset - (isEnd ? Seam : Seam - 1);
        return distance == 0 ? anchor.Mark
            : distance < 0 && -distance <= anchor.Ahead.Length ? anchor.Ahead[-distance - 1]
            : distance > 0 && distance <= anchor.Behind.Length ? anchor.Behind[distance - 1]
            : null;
    }

    /// <summary>Takes in what is known of the list by now.</summary>
    public void Locate()
    {
        if (cursor.Anchor is not { } anchor || list.Total is not { } total)
            return;
        (IsSought, _isPresent) = (false, true);
        if (list.IsKnown(cursor.Offset) && list.MarkAt(cursor.Offset) == anchor.Mark)
        {
            Seam = isEnd ? cursor.Offset : cursor.Offset + 1;
            return;
        }

        _expected = cursor.Offset + (total - (cursor.Total ?? total));
        var evidence = AnchorEvidence.Find(anchor, list, _expected, isEnd);
        (_lower, _upper) = (evidence.Lower, evidence.Upper);
        var guess = Math.Clamp(isEnd ? _expected : _expected + 1, _lower, _upper);
        Seam = evidence.Seam ?? guess;
        IsSought = evidence.Seam is null && WasLookedAt(total) && !IsUndisturbed(anchor, total);
        _isPresent = evidence.IsAnchor || (evidence.Seam is null && IsUndisturbed(anchor, total));
    }

    /// <summary>The rows to look at next, none of them known; empty where there is nowhere left to look.</summary>
    public OffsetWindow NextLook()
    {
        var target = Math.Clamp(Target(), _lower, _upper);
        _looks++;
        var from = Math.Max(list.FirstOffset, _lower - 1);
        var gap = NearestGap(target, new OffsetWindow(from, Math.Min(list.Total!.Value, _upper + 1) - from));
        if (gap.Limit <= list.Window)
            return gap;

        // Most of the window lies on the side where the page is, so that it brings the rows of the page as well.
        var start = target - (isEnd ? list.Window * 3 / 4 : list.Window / 4);
        return new OffsetWindow(Math.Clamp(start, gap.Offset, gap.End - list.Window), list.Window);
    }

    private int Target() =>
        cursor.Anchor?.SortKey is { } sought && _looks >= LooksOutwards
            ? SortKeySearch.Guess(list, sought, _lower, _upper, _looks - LooksOutwards)
            : _expected;

    /// <summary>Whether the place itself was looked at, so that not finding the anchor there means something.</summary>
    private bool WasLookedAt(int total) =>
        cursor.Offset >= total || list.IsKnown(cursor.Offset) || list.IsKnown(isEnd ? cursor.Offset - 1 : cursor.Offset + 1)
        || list.IsKnown(Seam) || list.IsKnown(Seam - 1);

    /// <summary>
    /// Whether the anchor's own row was left out, and nothing tells that it is not in its place. Where rows come at the top, a list that is as
    /// long as before can only have shifted down; behind the anchor that shows, since the rows repeat, but a page that is read backwards from it
    /// would miss rows, unless its neighbours tell.
    /// </summary>
    private bool IsUndisturbed(CursorAnchor anchor, int total) =>
        !list.IsKnown(cursor.Offset) && (cursor.Total ?? total) == total && cursor.Offset < total
        && Seam == (isEnd ? cursor.Offset : cursor.Offset + 1) && DoNeighboursAgree(anchor);

    private bool DoNeighboursAgree(CursorAnchor anchor) => isEnd
        ? !isBackwards || IsAt(cursor.Offset - 1, anchor.Ahead)
        : anchor.Behind.Length == 0 || IsAt(cursor.Offset + 1, anchor.Behind);

    private bool IsAt(int offset, uint[] neighbours) => neighbours.Length > 0 && list.IsKnown(offset) && list.MarkAt(offset) == neighbours[0];

    /// <summary>The unknown rows around the target, or those nearest to it.</summary>
    private OffsetWindow NearestGap(int target, OffsetWindow within)
    {
        var (best, distance, start) = (default(OffsetWindow), int.MaxValue, within.Offset);
        foreach (var range in list.Known)
        {
            Consider(Math.Min(range.Offset, within.End));
            start = Math.Max(start, range.End);
        }

        Consider(within.End);
        return best;

        void Consider(int end)
        {
            if (end <= start)
                return;
            var away = Math.Max(0, Math.Max(start - target, target - (end - 1)));
            if (away < distance)
                (best, distance) = (new OffsetWindow(start, end - start), away);
        }
    }
}
