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
    private int _notes;

    public string Name => list.Name;

    public int MaximumWindow => list.MaximumWindow;

    public string KeyOf(T row) => list.KeyOf(row);

    public long? SortKeyOf(T row) => list.SortKeyOf(row);

    public IOffsetList<T>? Between(long? from, long? to) => list.Between(from, to);

    /// <summary>Several connections read one answer, so that of a request only the first note counts.</summary>
    public void NoteShortAnswer(int rows)
    {
        if (Interlocked.Increment(ref _notes) == 1)
            list.NoteShortAnswer(rows);
    }

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
            if (Find(window, isTotalOnly) is { } call)
                return AnswerFromAsync(call, window, isTotalOnly, cancellationToken);
            if (gate.IsOpen)
                return Start(window, cancellationToken).Page;
            waiting = new Waiting(window, isTotalOnly, new TaskCompletionSource<Call>(), cancellationToken);
            isFirst = _waiting is null;
            (_waiting ??= []).Add(waiting);
        }

        if (isFirst)
            gate.WhenOpen(StartWaiting);
        return AnswerLaterAsync(waiting);
    }

    private Call? Find(OffsetWindow window, bool isTotalOnly)
    {
        foreach (var call in _calls)
        {
            if (isTotalOnly || (call.Window.Offset <= window.Offset && window.End <= call.Window.End))
                return call;
        }

        return null;
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
        lock (_lock)
        {
            (waiting, _waiting) = (_waiting!, null);
            foreach (var (window, cancellationToken) in Merge(waiting))
                Start(window, cancellationToken);
        }

        foreach (var question in waiting)
            question.Call.SetResult(Find(question.Window, question.IsTotalOnly)!);
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
        await AnswerFromAsync(await waiting.Call.Task, waiting.Window, waiting.IsTotalOnly, waiting.CancellationToken);

    private async Task<OffsetPage<T>> AnswerFromAsync(Call call, OffsetWindow window, bool isTotalOnly, CancellationToken cancellationToken)
    {
        var page = await call.Page;
        if (page.Error is not null || call.Window == window)
            return page;
        if (isTotalOnly)
            return OffsetPage<T>.Of([], page.Total);
        var start = window.Offset - call.Window.Offset;
        var count = Math.Clamp(page.Rows.Count - start, 0, window.Limit);
        if (count == window.Limit || call.Window.Offset + page.Rows.Count >= page.Total)
            return OffsetPage<T>.Of([.. page.Rows.Skip(start).Take(count)], page.Total);
        return await AskAgain(call, window, cancellationToken).Page;
    }

    private Call AskAgain(Call tooShort, OffsetWindow window, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _calls.Remove(tooShort);
            return _calls.Find(call => call.Window == window) ?? Start(window, cancellationToken);
        }
    }

    private sealed record Call(OffsetWindow Window, Task<OffsetPage<T>> Page);

    private sealed record Waiting(OffsetWindow Window, bool IsTotalOnly, TaskCompletionSource<Call> Call, CancellationToken CancellationToken);
}
