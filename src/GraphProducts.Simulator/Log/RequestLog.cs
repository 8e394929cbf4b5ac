using GraphProducts.Simulator.Upstreams;

namespace GraphProducts.Simulator.Log;

/// <summary>The requests that the upstreams received, oldest first; when it is full it forgets the oldest. Safe for concurrent use.</summary>
public sealed class RequestLog
{
    private readonly Lock _gate = new();
    private readonly Queue<RequestLogEntry> _entries = new();
    private readonly int _capacity;

    internal RequestLog(int capacity) => _capacity = capacity;

    /// <summary>A copy of what is in the log now, in order of arrival.</summary>
    public IReadOnlyList<RequestLogEntry> Entries
    {
        get
        {
            lock (_gate)
                return [.. _entries];
        }
    }

    /// <summary>The entries of one upstream.</summary>
    public IReadOnlyList<RequestLogEntry> Of(UpstreamName upstream) => [.. Entries.Where(entry => entry.Upstream == upstream)];

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        lock (_gate)
            _entries.Clear();
    }

    internal void Add(RequestLogEntry entry)
    {
        if (_capacity == 0)
            return;
        lock (_gate)
        {
            if (_entries.Count == _capacity)
                _entries.Dequeue();
            _entries.Enqueue(entry);
        }
    }
}
