using System.Diagnostics;

namespace GraphProducts.Fuzz.Running;

/// <summary>Measures what the engine takes for one case, without what the checks around it take.</summary>
internal sealed class Meter
{
    /// <summary>Memory that a case may take whatever its size: a small document can make a plan of 10,000 fields, which is where the engine's limit is.</summary>
    public const long FreeBytes = 32 * 1024 * 1024;

    /// <summary>Memory that a case may take for each byte that went in or came out.</summary>
    public const long BytesPerByte = 400;

    /// <summary>The longest that the engine may take for one case.</summary>
    public static readonly TimeSpan MostTime = TimeSpan.FromSeconds(1);

    private long _traffic;

    /// <summary>By the clock, or the processor time of the process where that is less: on a busy machine the clock measures others.</summary>
    public TimeSpan Elapsed { get; private set; }

    /// <summary>Bytes that were allocated on the thread that asked.</summary>
    public long Allocated { get; private set; }

    public long AllocationBound => FreeBytes + (BytesPerByte * _traffic);

    public T Measure<T>(Func<T> run)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var (start, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        try
        {
            return run();
        }
        finally
        {
            Elapsed += Smaller(Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - processor);
            Allocated += GC.GetAllocatedBytesForCurrentThread() - allocated;
        }
    }

    /// <summary>Counts bytes that went in or came out.</summary>
    public void Count(long bytes) => _traffic += bytes;

    private static TimeSpan Smaller(TimeSpan first, TimeSpan second) => first < second ? first : second;
}
