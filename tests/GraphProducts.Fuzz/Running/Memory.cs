using System.Diagnostics;

namespace GraphProducts.Fuzz.Running;

/// <summary>What the process takes after everything that is not needed has been let go.</summary>
internal sealed record Memory(long HeapBytes, long ResidentBytes, long PeakResidentBytes)
{
    public static Memory Now()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var process = Process.GetCurrentProcess();
        return new Memory(GC.GetTotalMemory(forceFullCollection: false), process.WorkingSet64, process.PeakWorkingSet64);
    }

    public override string ToString() =>
        $"heap {HeapBytes / 1048576.0:F1} MiB, resident {ResidentBytes / 1048576.0:F0} MiB, peak resident {PeakResidentBytes / 1048576.0:F0} MiB";
}
