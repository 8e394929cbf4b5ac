namespace GraphProducts.Server.Paging;

/// <summary>
/// Reads one page.
/// <list type="number">
/// <item>Plan the calls that are certain to be needed (<see cref="PagePlan"/>), make them side by side, learn rows and totals.</item>
/// <item>Where the row of a cursor is not in its place any more, the plan looks for it first (<see cref="CursorPlace"/>).</item>
/// <item>Repeat until the plan asks for nothing more: mostly once, twice where a list ends or the page is larger than one window.</item>
/// <item>Where an answer shows that a list has moved since the last one, keep the rows that the page has so far, forget the rest of what was
/// known of that list, and go on behind the last row kept as a client would: by its cursor.</item>
/// <item>Assemble what is known (<see cref="PageAssembly{T}"/>): where a call failed, the page ends at the gap and says so.</item>
/// </list>
/// </summary>
internal sealed class PageReading<T>(ListRows<T>[] lists, PageRequest request, PageSelection selection, CursorCodec codec, PagingOptions options)
{
    private int _calls = options.MaximumCalls;
    private int _looks = options.MaximumLooks;
    private int _moves = options.MaximumLooks;
    private PageRows<T>? _kept;

    public async Task<Connection<T>> RunAsync(CancellationToken cancellationToken)
    {
        var state = new PageState(request, lists);
        var plan = new PagePlan(state, selection);
        for (var calls = plan.NextCalls(_looks > 0); calls.Count > 0; calls = plan.NextCalls(_looks > 0))
        {
            if (_calls == 0)
                GiveUp(calls, $"The page needs more than {options.MaximumCalls} calls: the list answers few rows at a time. Ask for fewer rows.");
            KeepAffordable(calls, _calls, state.Request.First is not null);
            var pages = Fetch(calls, cancellationToken);
            if (pages.Length > 1)
                await Task.WhenAll(pages);
            _calls -= calls.Count;
            _looks -= plan.IsLooking ? calls.Count : 0;
            ListRows<T>[]? moved = null;
            for (var index = 0; index < pages.Length; index++)
                Learn(calls[index], await pages[index], ref moved);
            if (moved is null)
                continue;
            var rest = Keep(state, plan);
            lists = moved;
            state = new PageState(rest, lists);
            plan = new PagePlan(state, selection);
        }

        return new PageAssembly<T>(state, selection, lists, codec).Build(plan.Walk, _kept, plan.HasDrifted);
    }

    private Task<OffsetPage<T>>[] Fetch(List<ListSlice> calls, CancellationToken cancellationToken)
    {
        var pages = new Task<OffsetPage<T>>[calls.Count];
        for (var index = 0; index < pages.Length; index++)
        {
            var list = lists[calls[index].List].List;
            pages[index] = calls[index].IsTotalOnly ? list.FetchTotalAsync(cancellationToken) : list.FetchAsync(calls[index].Rows, cancellationToken);
        }

        return pages;
    }

    /// <summary>Takes in an answer. One of another state of its list starts that list anew, in <paramref name="moved"/>.</summary>
    private void Learn(ListSlice call, OffsetPage<T> page, ref ListRows<T>[]? moved)
    {
        var progress = (moved ?? lists)[call.List];
        if (call.IsTotalOnly && progress.IsPart)
        {
            progress.LearnWhole(page);
            return;
        }

        var asked = call.IsTotalOnly ? call.Rows with { Limit = Math.Min(1, page.Rows.Count) } : call.Rows;
        if (progress.IsContradictedBy(asked, page))
        {
            if (_moves-- <= 0)
            {
                progress.Fail(new PageError(PageError.Incomplete, "The list changes faster than it can be read. Go on from the last row."));
                return;
            }

            moved ??= [.. lists];
            moved[call.List] = progress = progress.Anew();
        }

        progress.Learn(asked, page);
    }

    /// <summary>
    /// Keeps the rows that the page has so far, and gives the request for the rest. Nothing can be kept where it was not certain yet which
    /// rows the page has: then it is read again.
    /// </summary>
    private PageRequest Keep(PageState state, PagePlan plan)
    {
        state.Locate();
        if (plan.Walk is not { } walk || state.IsAnySought || state.Request is { First: not null, Last: not null })
            return state.Request;
        walk.Start();
        var rows = new PageAssembly<T>(state, selection, lists, codec).RowsSoFar(walk, _kept);
        var count = rows.Count - (_kept?.Count ?? 0);
        if (count == 0)
            return state.Request;
        _kept = rows;
        return state.Request.First is not null
            ? state.Request.GoOnBehind(rows.PlaceOf(rows.Count - 1), count)
            : state.Request.GoOnAheadOf(rows.PlaceOf(0), count);
    }

    /// <summary>The calls nearest to where the page begins in the direction of paging, so that their rows are without a gap.</summary>
    private static void KeepAffordable(List<ListSlice> calls, int remaining, bool forwards)
    {
        if (calls.Count > remaining)
            calls.RemoveRange(forwards ? remaining : 0, calls.Count - remaining);
    }

    private void GiveUp(List<ListSlice> calls, string reason)
    {
        foreach (var call in calls)
            lists[call.List].Fail(new PageError(PageError.Incomplete, reason));
    }
}
