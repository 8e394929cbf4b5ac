namespace GraphProducts.Server.Tests.Faults;

/// <summary>
/// Real time in which short waits are over so many times as fast: nobody has to wait for the pauses between retries. Deadlines are long waits and stay as they
/// are, so that none of them passes because the machine is busy.
/// </summary>
internal sealed class HurriedTime(int factor) : TimeProvider
{
    private static readonly TimeSpan s_longestHurried = TimeSpan.FromSeconds(2);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Hurry(dueTime), Hurry(period));

    private TimeSpan Hurry(TimeSpan wait) => wait > TimeSpan.Zero && wait <= s_longestHurried ? wait / factor : wait;
}
