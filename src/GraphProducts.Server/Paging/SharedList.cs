namespace GraphProducts.Server.Paging;

/// <summary>
/// A list that several connections of one request page over: rows that one of them has asked for are not asked for again by another.
/// <list type="number">
/// <item>Until the gate opens, which is when all connections have started, windows wait.</item>
/// <item>Then those that fit into one call together are asked for as one; rows between them cost nothing, calls do.</item>
/// <item>A window within one that was asked for, finished or not, takes its rows from there; so does a question for the length alone.</item>
/// <item>Where a common answer turns out too short for one of them, that one is asked for alone.</item>
/// </list>
/// </summary>
internal sealed class SharedList<T>(IOffsetList<T> list, WindowGate gate) : IOffsetList<T>
{
    private static readonly OffsetWindow OneRow = new(0, 1);

    private readonly Lock _lock = new();
    private readonly List<Call> _calls = [];
    private List<Waiting>? _waiting;

    public string Name => list.Name;

    public int MaximumWindow => list.MaximumWindow;

    public string KeyOf(T row) => list.KeyOf(row);

    public long? SortKeyOf(T row) => list.SortKeyOf(row);

    public IOffsetList<T>? Between(long? from, long? to) => list.Between(from, to);

    public void Forget()
    {
        lock (_lock)
            _calls.Clear();
    }

    public Task<OffsetPage<T>> FetchAsync(OffsetWindow window, CancellationToken cancellationToken) => Ask(window, isTotalOnly: false, cancellationToken);

    public Task<OffsetPage<T>> FetchTotalAsync(CancellationToken cancellationToken) => Ask(OneRow, isTotalOnly: true, cancellationToken);

    private Task<OffsetPage<T>> Ask(OffsetWindow window, bool isTotalOnly, CancellationToken cancellationToken)
    {
        Waiting waiting;
        bool isFirst;
        lock (_lock)
        {
            if (Find(window, isTotalOnly) is { } calls)
                return AnswerFromAsync(calls, window, isTotalOnly, cancellationToken);
            if (gate.IsOpen)
                return Start(window, cancellationToken).Page;
            waiting = new Waiting(window, isTotalOnly, new TaskCompletionSource<List<Call>>(), cancellationToken);
            isFirst = _waiting is null;
            (_waiting ??= []).Add(waiting);
        }

        if (isFirst)
            gate.WhenOpen(StartWaiting);
        return AnswerLaterAsync(waiting);
    }

    /// <summary>Calls that together have all rows of the window, in the order of their rows; null when some were not asked for.</summary>
    private List<Call>? Find(OffsetWindow window, bool isTotalOnly)
    {
        if (isTotalOnly)
            return _calls.Count > 0 ? [_calls[0]] : null;
        var found = new List<Call>(1);
        for (var offset = window.Offset; offset < window.End; offset = found[^1].Window.End)
        {
            Call? best = null;
            foreach (var call in _calls)
            {
                if (call.Window.Offset <= offset && call.Window.End > Math.Max(offset, best?.Window.End ?? 0))
                    best = call;
            }

            if (best is null)
                return null;
            found.Add(best);
        }

        return found;
    }

    private Call Start(OffsetWindow window, CancellationToken cancellationToken)
    {
        var call = new Call(window, list.FetchAsync(window, cancellationToken));
        _calls.Add(call);
        return call;
    }

    private void StartWaiting()
    {
        List<Waiting> waiting;
        List<List<Call>?> found;
        lock (_lock)
        {
            (waiting, _waiting) = (_waiting!, null);
            foreach (var (window, cancellationToken) in Merge(waiting))
                Start(window, cancellationToken);
            found = waiting.ConvertAll(question => Find(question.Window, question.IsTotalOnly));
        }

        for (var index = 0; index < waiting.Count; index++)
            waiting[index].Calls.SetResult(found[index]!);
    }

    /// <summary>As few windows as cover all that wait, none larger than a call may be.</summary>
    private List<(OffsetWindow Window, CancellationToken CancellationToken)> Merge(List<Waiting> waiting)
    {
        var merged = new List<(OffsetWindow Window, CancellationToken CancellationToken)>();
        var rows = waiting.Where(question => !question.IsTotalOnly).DefaultIfEmpty(waiting[0]);
        foreach (var (window, _, _, cancellationToken) in rows.OrderBy(question => question.Window.Offset))
        {
            if (merged.Count > 0 && window.End - merged[^1].Window.Offset <= Math.Max(MaximumWindow, merged[^1].Window.Limit))
            {
                var start = merged[^1].Window.Offset;
                merged[^1] = (new OffsetWindow(start, Math.Max(window.End, merged[^1].Window.End) - start), cancellationToken);
            }
            else
            {
                merged.Add((window, cancellationToken));
            }
        }

        return merged;
    }

    private async Task<OffsetPage<T>> AnswerLaterAsync(Waiting waiting) =>
        await AnswerFromAsync(await waiting.Calls.Task, waiting.Window, waiting.IsTotalOnly, waiting.CancellationToken);

    private async Task<OffsetPage<T>> AnswerFromAsync(List<Call> calls, OffsetWindow window, bool isTotalOnly, CancellationToken cancellationToken)
    {
        var first = await calls[0].Page;
        if (first.Error is not null || calls[0].Window == window)
            return first;
        if (isTotalOnly)
            return OffsetPage<T>.Of([], first.Total);
        var rows = new List<T>();
        foreach (var call in calls)
        {
            var page = await call.Page;
            if (page.Error is not null)
                return page;
            var end = Math.Min(window.End, call.Window.Offset + page.Rows.Count);
            for (var offset = window.Offset + rows.Count; offset < end; offset++)
                rows.Add(page.Rows[offset - call.Window.Offset]);
            var isAtEnd = window.Offset + rows.Count >= Math.Min(call.Window.End, page.Total);
            if (page.Total != first.Total || (!isAtEnd && rows.Count < window.Limit))
                return await AskAgain(call, window, cancellationToken).Page;
        }

        return OffsetPage<T>.Of(rows, first.Total);
    }

    /// <summary>For a window whose rows were asked for, but not answered, or not of one state of the list.</summary>
    private Call AskAgain(Call useless, OffsetWindow window, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _calls.Remove(useless);
            return _calls.Find(call => call.Window == window) ?? Start(window, cancellationToken);
        }
    }

    private sealed record Call(OffsetWindow Window, Task<OffsetPage<T>> Page);

    private sealed record Waiting(OffsetWindow Window, bool IsTotalOnly, TaskCompletionSource<List<Call>> Calls, CancellationToken CancellationToken);
}
