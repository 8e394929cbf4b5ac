namespace GraphProducts.Server.Paging;

/// <summary>A page while it is read: what is asked for, what is known of the lists, and where the cursors given are now.</summary>
internal sealed class PageState
{
    private readonly CursorPlace? _after;
    private readonly CursorPlace? _before;

    public PageState(PageRequest request, ListProgress[] lists)
    {
        (Request, Lists, Bounds) = (request, lists, request.Bounds);
        if (request.After is { } after)
            _after = new CursorPlace(after, lists[after.List], isEnd: false, isBackwards: request.First is null);
        if (request.Before is { } before && Bounds.EndOffset is not null)
            _before = new CursorPlace(before, lists[before.List], isEnd: true, isBackwards: request.First is null);
    }

    public PageRequest Request { get; }

    public ListProgress[] Lists { get; }

    /// <summary>The rows between the cursors, as far as it is known where those are.</summary>
    public PageBounds Bounds { get; private set; }

    /// <summary>Whether a row that a cursor names has to be looked for, or should have been.</summary>
    public bool IsAnySought => _after?.IsSought == true || _before?.IsSought == true;

    /// <summary>How long the list of the cursor <c>after</c> was when the cursor was made.</summary>
    public int? RememberedTotal => Request.After?.Total;

    /// <summary>Finds out where the cursors are by what is known now.</summary>
    public void Locate()
    {
        if (_after is null && _before is null)
            return;
        _after?.Locate();
        _before?.Locate();
        var bounds = Request.Bounds with { StartOffset = _after?.Seam ?? 0, EndOffset = _before?.Seam };
        var isCrossed = _after is not null && _before is not null && _after.List == _before.List && _before.Seam < _after.Seam;
        Bounds = isCrossed ? bounds with { LastList = Lists.Length - 1, EndOffset = null } : bounds;
    }

    /// <summary>Where to look for the rows sought, one window for each.</summary>
    public void Look(List<ListSlice> calls)
    {
        foreach (var place in new[] { _after, _before })
        {
            if (place is { IsSought: true } && Lists[place.List].Error is null && place.NextLook() is { Limit: > 0 } window)
                calls.Add(new ListSlice(place.List, window));
        }
    }

    /// <summary>The row that shows whether the list has moved, where rows from the start of the bounds on are asked for.</summary>
    public int? WitnessAtStart(int list) => _after?.List == list ? _after.Witness : null;

    /// <summary>The same, where rows up to the end of the bounds are asked for.</summary>
    public int? WitnessAtEnd(int list) => _before?.List == list && Bounds.EndOffset is not null ? _before.Witness : null;

    /// <summary>What the cursors given tell of a row that is not known itself.</summary>
    public uint? MarkAt(int list, int offset) =>
        (_after?.List == list ? _after.MarkAt(offset) : null) ?? (_before?.List == list ? _before.MarkAt(offset) : null);
}
