using System.Diagnostics;
using System.Globalization;

namespace GraphProducts.Benchmarks.Engine;

/// <summary>The time of single runs, against a limit.</summary>
/// <param name="What">What is promised.</param>
/// <param name="Limit">What the median has to stay below.</param>
/// <param name="Median">The time that half of the runs needed less than.</param>
/// <param name="Fastest">The time of the fastest run.</param>
/// <param name="Bytes">What a run allocates.</param>
internal sealed record Measurement(string What, TimeSpan Limit, TimeSpan Median, TimeSpan Fastest, long Bytes)
{
    public bool IsMet => Median < Limit;

    /// <summary>The same for runs that are measured from end to end.</summary>
    public static Task<Measurement> OfAsync(string what, TimeSpan limit, int runs, Func<object> run) => OfAsync(what, limit, runs, () =>
    {
        run();
        return Task.FromResult(Stopwatch.GetTimestamp());
    });

    /// <param name="what">What is promised.</param>
    /// <param name="limit">What the median has to stay below.</param>
    /// <param name="runs">How many runs are measured; as many come before, to warm up.</param>
    /// <param name="run">One run. It answers when it came to the place that is measured.</param>
    public static async Task<Measurement> OfAsync(string what, TimeSpan limit, int runs, Func<Task<long>> run)
    {
        var times = new long[runs];
        var bytes = 0L;
        for (var round = -runs; round < runs; round++)
        {
            if (round == 0)
                bytes = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            var end = await run();
            times[Math.Max(round, 0)] = end - start;
        }

        bytes = (GC.GetAllocatedBytesForCurrentThread() - bytes) / runs;
        Array.Sort(times);
        return new Measurement(what, limit, Stopwatch.GetElapsedTime(0, times[runs / 2]), Stopwatch.GetElapsedTime(0, times[0]), bytes);
    }

    public override string ToString() => $"{What,-85} {Show(Limit),13} {Show(Median),13} {Show(Fastest),13} {Bytes,10}  {(IsMet ? "met" : "MISSED")}";

    private static string Show(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMicroseconds:N1} us");
}
