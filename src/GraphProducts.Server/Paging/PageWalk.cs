namespace GraphProducts.Server.Paging;

/// <summary>Some rows of one of the lists.</summary>
internal readonly record struct ListSlice(int List, OffsetWindow Rows);

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
    private readonly PageRequest request;
    private readonly PageBounds bounds;
    private readonly ListProgress[] lists;
    private int rest;

    public PageWalk(PageRequest request, ListProgress[] lists) =>
        (this.request, bounds, this.lists) = (request, request.Bounds, lists);

    /// <summary>Rows of the page, in the order of the lists.</summary>
    public List<ListSlice> Slices { get; private set; } = [];

    /// <summary>What to ask of lists of unknown length.</summary>
    public List<ListSlice> Open { get; } = [];

    /// <summary>The most rows that lists beyond the open one may turn out to have to give.</summary>
    public int Rest { get; private set; }

    /// <summary>Lists passed over because they failed.</summary>
    public List<int> Skipped { get; } = [];

    /// <summary>The page ends early, at a list that failed.</summary>
    public bool Stopped { get; private set; }

    /// <summary>Walks anew with what is known by now.</summary>
    public void Start()
    {
        Slices.Clear();
        Open.Clear();
        Skipped.Clear();
        (Rest, Stopped) = (0, false);
        if (request.Last == 0)
            return;
        if (request.First is { } first)
            Forwards(first);
        else
            Backwards(request.Last ?? 0);
        if (request is { First: not null, Last: { } last })
            KeepLast(last);
    }

    private void Forwards(int first)
    {
        rest = first;
        for (var list = bounds.FirstList; list <= bounds.LastList && rest > 0 && !Stopped; list++)
        {
            var most = Math.Min(rest, bounds.MostIn(list));
            if (most == 0 || IsLost(list, request.After is not null && list == bounds.FirstList))
                continue;
            if (lists[list].Total is not { } total)
            {
                Open.Add(new ListSlice(list, FirstQuestion(list, most)));
                LeaveRest(list);
                return;
            }

            Take(list, bounds.StartIn(list), Math.Min(rest, bounds.CountIn(list, total)));
        }
    }

    private void Backwards(int last)
    {
        rest = last;
        for (var list = bounds.LastList; list >= bounds.FirstList && rest > 0 && !Stopped; list--)
        {
            var endsAtCursor = bounds.EndOffset is not null && list == bounds.LastList;
            var most = Math.Min(rest, bounds.MostIn(list));
            if (most == 0 || IsLost(list, endsAtCursor))
                continue;
            if (lists[list].Total is { } total)
            {
                var count = Math.Min(rest, bounds.CountIn(list, total));
                Take(list, bounds.EndIn(list, total) - count, count);
            }
            else if (endsAtCursor)
            {
                // The cursor says where the rows are. It can be wrong only by promising too much, so the lists ahead are needed anyway.
                Open.Add(new ListSlice(list, new OffsetWindow(bounds.EndOffset!.Value - most, most)));
                rest -= most;
            }
            else
            {
                // The call that asks for the total brings the rows of a list that turns out to be short.
                Open.Add(new ListSlice(list, new OffsetWindow(bounds.StartIn(list), Math.Min(most, lists[list].Window))));
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
        rest -= count;
    }

    /// <summary>
    /// What to ask of a list of unknown length. With first and last, only the last rows of those that <c>first</c> takes will be wanted.
    /// </summary>
    private OffsetWindow FirstQuestion(int list, int most)
    {
        var end = bounds.StartIn(list) + most;
        var wanted = request.Last is not { } last || last >= most ? most
            : lists[list].PresumedTotal >= end ? last
            : Math.Min(most, lists[list].Window);
        return new OffsetWindow(end - wanted, wanted);
    }

    private void LeaveRest(int list) => Rest = Math.Max(0, rest - bounds.CountIn(list, lists[list].PresumedTotal));

    private bool IsLost(int list, bool cursorLiesHere)
    {
        if (lists[list].Error is null || GivesSomething(list))
            return false;
        if (cursorLiesHere)
            Stopped = true;
        else
            Skipped.Add(list);
        return true;
    }

    /// <summary>Whether a list that failed has nothing to give, or has at least the row at which the page enters it.</summary>
    private bool GivesSomething(int list)
    {
        if (lists[list].Total is not { } total)
            return false;
        if (bounds.CountIn(list, total) == 0 || request is { First: not null, Last: not null })
            return true;
        var entry = request.First is not null ? bounds.StartIn(list) : bounds.EndIn(list, total) - 1;
        return lists[list].KnownFromStart(new OffsetWindow(entry, 1)) == 1;
    }

    /// <summary>
    /// Of the rows that <c>first</c> took, <c>last</c> keeps the last ones: which, is known when no list is open any more.
    /// </summary>
    private void KeepLast(int last)
    {
        if (Open.Count > 0)
        {
            if (last < request.First)
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
