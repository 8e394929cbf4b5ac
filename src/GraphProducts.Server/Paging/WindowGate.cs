namespace GraphProducts.Server.Paging;

/// <summary>
/// Keeps the first windows of a request back until all its connections have asked for theirs, so that they can share calls. Later windows
/// need not wait: what they could share is known by then.
/// </summary>
/// <param name="whenAllStarted">Runs an action when everything that starts at once has started.</param>
internal sealed class WindowGate(Action<Action> whenAllStarted)
{
    private readonly Lock _lock = new();
    private List<Action>? _waiting;

    public bool IsOpen { get; private set; }

    /// <summary>Runs the action as soon as the gate is open.</summary>
    public void WhenOpen(Action action)
    {
        if (!TryWait(action, out var isFirst))
            action();
        else if (isFirst)
            whenAllStarted(Open);
    }

    private bool TryWait(Action action, out bool isFirst)
    {
        lock (_lock)
        {
            isFirst = _waiting is null;
            if (IsOpen)
                return false;
            (_waiting ??= []).Add(action);
            return true;
        }
    }

    private void Open()
    {
        List<Action> waiting;
        lock (_lock)
        {
            IsOpen = true;
            waiting = _waiting!;
        }

        foreach (var action in waiting)
            action();
    }
}
