namespace GraphProducts.Server.Paging;

/// <summary>
/// Where the known rows of a list say that an anchor stands, or stood.
/// <list type="number">
/// <item>Every known row that is the anchor or one of its neighbours is a witness.</item>
/// <item>Witnesses stand in the order that they had, but for rows that were moved: the largest set of them that does is believed, and of two
/// as large the one that is nearer to where the row is expected.</item>
/// <item>One alone, far from where it is expected, was rather moved itself, unless there are sort keys to tell that.</item>
/// <item>The anchor itself decides. Else it is gone, and the nearest neighbour decides, provided that what stands beside it is known: the
/// anchor could be there.</item>
/// <item>Else the sort keys decide, where they leave one place only.</item>
/// </list>
/// </summary>
internal readonly ref struct AnchorEvidence
{
    private const int Unseen = -1;

    // Without sort keys, a neighbour that is farther away than rows between the two could have put it was moved itself.
    private const int RowsBetween = 2;

    private readonly CursorAnchor _anchor;
    private readonly ListProgress _list;

    private AnchorEvidence(CursorAnchor anchor, ListProgress list) => (_anchor, _list) = (anchor, list);

    /// <summary>
    /// Offsets between which the seam must be by the sort keys seen: rows ahead of the lower one sort before the anchor, rows from the upper
    /// one on behind it.
    /// </summary>
    public int Lower { get; private init; }

    public int Upper { get; private init; }

    /// <summary>The seam: the first row behind the anchor, or the anchor itself where a page ends ahead of it; null where nobody knows.</summary>
    public int? Seam { get; private init; }

    /// <summary>Whether the anchor itself was seen in its place.</summary>
    public bool IsAnchor { get; private init; }

    /// <param name="anchor">What is looked for.</param>
    /// <param name="list">Where; its total is known.</param>
    /// <param name="expected">The offset at which the anchor is expected.</param>
    /// <param name="isEnd">Whether a page ends at the anchor, and does not begin behind it.</param>
    public static AnchorEvidence Find(CursorAnchor anchor, ListProgress list, int expected, bool isEnd)
    {
        var evidence = new AnchorEvidence(anchor, list);
        var (lower, upper) = evidence.SeamsBySortKey();
        Span<int> places = stackalloc int[anchor.Ahead.Length + 1 + anchor.Behind.Length];
        evidence.FindWitnesses(places);
        KeepBelieved(places, expected - anchor.Ahead.Length, anchor.SortKey is null ? RowsBetween : int.MaxValue / 2);
        if (evidence.IsDubious(places, expected))
            return new AnchorEvidence(anchor, list) { Lower = lower, Upper = upper };
        var seam = evidence.SeamBeside(places, isEnd) ?? (lower == upper ? lower : null);
        var isAnchor = places[anchor.Ahead.Length] != Unseen;
        return new AnchorEvidence(anchor, list) { Lower = lower, Upper = upper, Seam = seam, IsAnchor = isAnchor };
    }

    private (int Lower, int Upper) SeamsBySortKey()
    {
        var (lower, upper) = (_list.FirstOffset, _list.Total!.Value);
        if (_anchor.SortKey is not { } sought)
            return (lower, upper);
        foreach (var range in _list.Known)
        {
            for (var offset = range.Offset; offset < range.End; offset++)
            {
                if (_list.SortKeyAt(offset) is not { } found || found == sought)
                    continue;
                if (found < sought)
                    lower = Math.Max(lower, offset + 1);
                else
                    upper = Math.Min(upper, offset);
            }
        }

        return (lower, Math.Max(lower, upper));
    }

    /// <summary>Fills in the offsets of the neighbours ahead, farthest first, of the anchor, and of the neighbours behind.</summary>
    private void FindWitnesses(Span<int> places)
    {
        places.Fill(Unseen);
        var ahead = _anchor.Ahead.Length;
        foreach (var range in _list.Known)
        {
            for (var offset = range.Offset; offset < range.End; offset++)
            {
                var mark = _list.MarkAt(offset);
                if (mark == _anchor.Mark)
                    places[ahead] = offset;
                else if (Array.IndexOf(_anchor.Ahead, mark) is >= 0 and var before)
                    places[ahead - 1 - before] = offset;
                else if (Array.IndexOf(_anchor.Behind, mark) is >= 0 and var behind)
                    places[ahead + 1 + behind] = offset;
            }
        }
    }

    /// <summary>Strikes out all witnesses but the best rising sequence. The first of them is expected at the given offset.</summary>
    private static void KeepBelieved(Span<int> places, int expected, int rowsBetween)
    {
        const long one = 1L << 32;
        Span<long> worth = stackalloc long[places.Length];
        Span<int> previous = stackalloc int[places.Length];
        var best = Unseen;
        for (var index = 0; index < places.Length; index++)
        {
            previous[index] = Unseen;
            if (places[index] == Unseen)
                continue;
            for (var other = 0; other < index; other++)
            {
                var rises = places[other] != Unseen && places[other] < places[index]
                    && places[index] - places[other] <= index - other + rowsBetween;
                if (rises && (previous[index] == Unseen || worth[other] > worth[previous[index]]))
                    previous[index] = other;
            }

            worth[index] = one - Math.Abs(places[index] - (expected + index)) + (previous[index] == Unseen ? 0 : worth[previous[index]]);
            if (best == Unseen || worth[index] > worth[best])
                best = index;
        }

        for (var index = places.Length - 1; index >= 0; index--)
        {
            if (index == best)
                best = previous[index];
            else
                places[index] = Unseen;
        }
    }

    /// <summary>Whether one witness alone was seen, so far from its place that it was rather moved itself.</summary>
    private bool IsDubious(ReadOnlySpan<int> places, int expected)
    {
        var only = places.IndexOfAnyExcept(Unseen);
        return only >= 0 && _anchor.SortKey is null && places.Length > 1 && places.Count(Unseen) == places.Length - 1
            && Math.Abs(places[only] - (expected + only - _anchor.Ahead.Length)) > RowsBetween;
    }

    private int? SeamBeside(ReadOnlySpan<int> places, bool isEnd)
    {
        var anchor = _anchor.Ahead.Length;
        if (places[anchor] != Unseen)
            return isEnd ? places[anchor] : places[anchor] + 1;
        var (ahead, behind) = (SeamBehind(places[..anchor]), SeamAheadOf(places[(anchor + 1)..]));
        return isEnd ? behind ?? ahead : ahead ?? behind;
    }

    private int? SeamBehind(ReadOnlySpan<int> ahead)
    {
        var nearest = ahead.LastIndexOfAnyExcept(Unseen);
        return nearest >= 0 && (ahead[nearest] + 1 >= _list.Total || _list.IsKnown(ahead[nearest] + 1)) ? ahead[nearest] + 1 : null;
    }

    private int? SeamAheadOf(ReadOnlySpan<int> behind)
    {
        var nearest = behind.IndexOfAnyExcept(Unseen);
        return nearest >= 0 && (behind[nearest] == _list.FirstOffset || _list.IsKnown(behind[nearest] - 1)) ? behind[nearest] : null;
    }
}
