namespace GraphProducts.Server.Paging;

/// <summary>Yes, no, or the list whose length would decide it.</summary>
internal readonly record struct FlagAnswer(bool Value, int? Ask = null);

/// <summary>
/// HasNextPage and HasPreviousPage of the Relay specification, as far as the totals known tell. Where a list failed, the answer is "yes,
/// there may be more": a client that asks again loses nothing, one that is told the end would.
/// </summary>
internal readonly struct PageFlags(PageState state, IReadOnlyList<int> skipped)
{
    private readonly PageRequest _request = state.Request;
    private readonly ListProgress[] _lists = state.Lists;
    private readonly PageBounds _bounds = state.Bounds;

    /// <summary>
    /// With <c>first</c>: more rows between the cursors than that. Else, with <c>before</c>: any row from that cursor on.
    /// </summary>
    public FlagAnswer HasNext() =>
        _request.First is { } first ? MoreThan(first)
        : _request.Arguments.Before is not null && _bounds.EndOffset is { } end ? AnyFrom(end)
        : new FlagAnswer(false);

    /// <summary>With <c>last</c>: more rows between the cursors than that. Else, with <c>after</c>: any row up to that cursor.</summary>
    public FlagAnswer HasPrevious() =>
        _request.Last is { } last ? MoreThan(last)
        : _request.Arguments.After is not null ? AnyUpToAfter()
        : new FlagAnswer(false);

    /// <summary>Whether a list between the cursors failed so that nobody knows what it has.</summary>
    public bool IsUncertain(int list) =>
        _bounds.Contains(list) && _lists[list].Error is not null && (_lists[list].Total is null || skipped.Contains(list));

    private FlagAnswer MoreThan(int count)
    {
        var (known, possible, ask) = (0L, 0L, (int?)null);
        for (var step = 0; step <= _bounds.LastList - _bounds.FirstList; step++)
        {
            var list = _request.First is not null ? _bounds.FirstList + step : _bounds.LastList - step;
            if (_lists[list].Error is null && _lists[list].Total is null)
            {
                possible += _bounds.MostIn(list);
                ask ??= _bounds.MostIn(list) > 0 ? list : null;
            }
            else if (!skipped.Contains(list))
            {
                known += _bounds.CountIn(list, _lists[list].Total ?? 0);
            }
        }

        return known > count || known + possible <= count ? new FlagAnswer(known > count) : new FlagAnswer(false, ask);
    }

    private FlagAnswer AnyFrom(int end)
    {
        // A list that was not asked has the row that the cursor names, as far as anyone can tell without a call.
        var last = _lists[_bounds.LastList];
        if (last.Total is not { } total || total > Math.Max(end, 0) || last.HasRowsBehind == true)
            return new FlagAnswer(true);
        if (last.HasRowsBehind is null)
            return new FlagAnswer(false, _bounds.LastList);
        return AnyRow(Enumerable.Range(_bounds.LastList + 1, _lists.Length - _bounds.LastList - 1));
    }

    private FlagAnswer AnyUpToAfter()
    {
        var first = _lists[_bounds.FirstList];

        // The place ahead of the first row of a list is ahead of all its rows.
        var isBehindRows = first.Total is { } total ? total > 0 && _bounds.StartOffset > first.FirstOffset : _bounds.StartOffset > 0;
        if (isBehindRows || first.HasRowsAhead == true)
            return new FlagAnswer(true);
        if (first.HasRowsAhead is null)
            return new FlagAnswer(false, _bounds.FirstList);
        return AnyRow(Enumerable.Range(0, _bounds.FirstList).Reverse());
    }

    private FlagAnswer AnyRow(IEnumerable<int> candidates)
    {
        int? ask = null;
        foreach (var list in candidates)
        {
            if (_lists[list].Total > 0 || (_lists[list].Total is null && _lists[list].Error is not null))
                return new FlagAnswer(true);
            if (_lists[list].IsUnasked)
                ask ??= list;
        }

        return new FlagAnswer(false, ask);
    }
}
