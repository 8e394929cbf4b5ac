namespace GraphProducts.Server.Tests.Faults;

/// <summary>Real time, so many times as fast: pauses between retries and deadlines pass in the same order, but nobody waits for them.</summary>
internal sealed class HurriedTime(int factor) : TimeProvider
{
    public override long TimestampFrequency => System.TimestampFrequency / factor;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Hurry(dueTime), Hurry(period));

    private TimeSpan Hurry(TimeSpan wait) => wait > TimeSpan.Zero ? wait / factor : wait;
}
