namespace GraphProducts.Server.Paging;

/// <summary>Some rows of one of the lists; or, as a call, a question for its length alone: for no rows.</summary>
internal readonly record struct ListSlice(int List, OffsetWindow Rows)
{
    public bool IsTotalOnly => Rows.Limit == 0;

    public static ListSlice TotalOf(int list) => new(list, default);
}

/// <summary>
/// Where the page lies, as far as the totals known so far tell. With <c>first</c> (alone, or together with <c>last</c>) the lists are walked
/// from the start, with <c>last</c> alone from the end; a list that ends hands the rest of the page to the next one.
/// <list type="number">
/// <item>A list of known length gives a slice: these are rows of the page.</item>
/// <item>A list of unknown length gives an open slice, the rows to ask for next; where the walk goes from there is not known yet.</item>
/// <item>A list that failed and gives the page nothing is passed over, unless a cursor of the client lies in it: then the page ends
/// there, so that the client can go on from the same place and lose no row.</item>
/// </list>
/// </summary>
internal sealed class PageWalk
{
    private readonly PageState _state;
    private readonly PageRequest _request;
    private readonly ListProgress[] _lists;
    private PageBounds _bounds;
    private List<int>? _skipped;
    private int _rest;

    public PageWalk(PageState state) => (_state, _request, _lists) = (state, state.Request, state.Lists);

    /// <summary>Rows of the page, in the order of the lists.</summary>
    public List<ListSlice> Slices { get; private set; } = new(1);

    /// <summary>What to ask of lists of unknown length.</summary>
    public List<ListSlice> Open { get; } = new(1);

    /// <summary>The most rows that lists beyond the open one may turn out to have to give.</summary>
    public int Rest { get; private set; }

    /// <summary>Lists passed over because they failed.</summary>
    public IReadOnlyList<int> Skipped => (IReadOnlyList<int>?)_skipped ?? [];

    /// <summary>The page ends early, at a list that failed.</summary>
    public bool Stopped { get; private set; }

    /// <summary>Walks anew with what is known by now.</summary>
    public void Start()
    {
        Slices.Clear();
        Open.Clear();
        _skipped?.Clear();
        (Rest, Stopped, _bounds) = (0, false, _state.Bounds);
        if (_request.Last == 0)
            return;
        if (_request.First is { } first)
            Forwards(first);
        else
            Backwards(_request.Last ?? 0);
        if (_request is { First: not null, Last: { } last })
            KeepLast(last);
    }

    private void Forwards(int first)
    {
        _rest = first;
        for (var list = _bounds.FirstList; list <= _bounds.LastList && _rest > 0 && !Stopped; list++)
        {
            var most = Math.Min(_rest, _bounds.MostIn(list));
            if (most == 0 || IsLost(list, _request.After is not null && list == _bounds.FirstList))
                continue;
            if (_lists[list].Total is not { } total)
            {
                Open.Add(new ListSlice(list, FirstQuestion(list, most)));
                LeaveRest(list);
                return;
            }

            Take(list, _bounds.StartIn(list), Math.Min(_rest, _bounds.CountIn(list, total)));
        }
    }

    private void Backwards(int last)
    {
        _rest = last;
        for (var list = _bounds.LastList; list >= _bounds.FirstList && _rest > 0 && !Stopped; list--)
        {
            var endsAtCursor = _bounds.EndOffset is not null && list == _bounds.LastList;
            var most = Math.Min(_rest, _bounds.MostIn(list));
            if (most == 0 || IsLost(list, endsAtCursor))
                continue;
            if (_lists[list].Total is { } total)
            {
                var count = Math.Min(_rest, _bounds.CountIn(list, total));
                Take(list, _bounds.EndIn(list, total) - count, count);
            }
            else if (endsAtCursor)
            {
                // The cursor says where the rows are. It can be wrong only by promising too much, so the lists ahead are needed anyway.
                Open.Add(new ListSlice(list, new OffsetWindow(_bounds.EndOffset!.Value - most, most)));
                _rest -= most;
            }
            else
            {
                // The call that asks for the total brings the rows of a list that turns out to be short.
                Open.Add(new ListSlice(list, new OffsetWindow(_bounds.StartIn(list), Math.Min(most, _lists[list].Window))));
                LeaveRest(list);
                return;
            }
        }

        Slices.Reverse();
    }

    private void Take(int list, int offset, int count)
    {
        if (count > 0)
            Slices.Add(new ListSlice(list, new OffsetWindow(offset, count)));
        _rest -= count;
    }

    /// <summary>
    /// What to ask of a list of unknown length. With first and last, only the last rows of those that <c>first</c> takes will be wanted.
    /// </summary>
    private OffsetWindow FirstQuestion(int list, int most)
    {
        var end = _bounds.StartIn(list) + most;
        var wanted = _request.Last is not { } last || last >= most ? most
            : _lists[list].PresumedTotal >= end ? last
            : Math.Min(most, _lists[list].Window);
        return new OffsetWindow(end - wanted, wanted);
    }

    private void LeaveRest(int list) => Rest = Math.Max(0, _rest - _bounds.CountIn(list, _lists[list].PresumedTotal));

    private bool IsLost(int list, bool cursorLiesHere)
    {
        if (_lists[list].Error is null || GivesSomething(list))
            return false;
        if (cursorLiesHere)
            Stopped = true;
        else
            (_skipped ??= []).Add(list);
        return true;
    }

    /// <summary>Whether a list that failed has nothing to give, or has at least the row at which the page enters it.</summary>
    private bool GivesSomething(int list)
    {
        if (_lists[list].Total is not { } total)
            return false;
        if (_bounds.CountIn(list, total) == 0 || _request is { First: not null, Last: not null })
            return true;
        var entry = _request.First is not null ? _bounds.StartIn(list) : _bounds.EndIn(list, total) - 1;
        return _lists[list].KnownFromStart(new OffsetWindow(entry, 1)) == 1;
    }

    /// <summary>
    /// Of the rows that <c>first</c> took, <c>last</c> keeps the last ones: which, is known when no list is open any more.
    /// </summary>
    private void KeepLast(int last)
    {
        if (Open.Count > 0)
        {
            if (last < _request.First)
                Slices.Clear();
            return;
        }

        var excess = Slices.Sum(slice => slice.Rows.Limit) - last;
        var kept = new List<ListSlice>();
        foreach (var slice in Slices)
        {
            var drop = Math.Clamp(excess, 0, slice.Rows.Limit);
            excess -= drop;
            if (drop < slice.Rows.Limit)
                kept.Add(slice with { Rows = new OffsetWindow(slice.Rows.Offset + drop, slice.Rows.Limit - drop) });
        }

        Slices = kept;
    }
}
