namespace GraphProducts.Server.Upstreams;

/// <summary>
/// The most rows that an upstream answers at once, as far as the process has learned. One short answer can be chance, a list that shrank
/// between counting and reading; the second of the same length is the upstream's own maximum. What was learned is tried anew after a while:
/// two can be chance too, and maxima are raised.
/// </summary>
internal sealed class AnswerMaximum(int documented, TimeProvider time)
{
    /// <summary>How long a maximum holds that was learned.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private int? _learned;
    private int _lastShort;
    private DateTimeOffset _learnedAt;

    public int Rows
    {
        get
        {
            lock (_lock)
            {
                if (_learned is not null && time.GetUtcNow() - _learnedAt >= Memory)
                    _learned = null;
                return _learned ?? documented;
            }
        }
    }

    /// <summary>
    /// Takes in an answer, once where it arrives, however many have asked for it: short is one that has fewer rows than the window, though the list
    /// goes on behind them.
    /// </summary>
    public void Note(int limit, int offset, int rows, long total)
    {
        if (rows <= 0 || rows >= Math.Min(limit, Rows) || offset + rows >= total)
            return;
        lock (_lock)
        {
            if (_lastShort == rows)
                (_learned, _learnedAt) = (rows, time.GetUtcNow());
            _lastShort = _lastShort == rows ? 0 : rows;
        }
    }
}
