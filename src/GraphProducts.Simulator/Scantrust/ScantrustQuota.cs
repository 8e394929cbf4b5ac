namespace GraphProducts.Simulator.Scantrust;

/// <summary>A sliding minute: a request is refused while as many as the quota lie within the last 60 seconds.</summary>
internal sealed class ScantrustQuota(TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Queue<DateTimeOffset> _accepted = new();

    /// <summary>The seconds to wait, or null for a request that is let through.</summary>
    public int? TryTake(int perMinute)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            while (_accepted.TryPeek(out var oldest) && oldest + Window <= now)
                _accepted.Dequeue();
            if (_accepted.Count >= perMinute)
                return _accepted.TryPeek(out var first) ? (int)Math.Ceiling((first + Window - now).TotalSeconds) : (int)Window.TotalSeconds;
            _accepted.Enqueue(now);
            return null;
        }
    }

    public void Reset()
    {
        lock (_gate)
            _accepted.Clear();
    }
}
