using System.Diagnostics;

namespace GraphProducts.Fuzz.Running;

/// <summary>A case that failed, as small as it could be made.</summary>
internal sealed record Finding(string Level, ulong Seed, Examination Examination, FuzzCase Smallest)
{
    /// <summary>The command that runs the case again.</summary>
    public string Command => $"tests/fuzz.sh --again {Level} {Seed}";

    public override string ToString() =>
        $"FINDING in {Level}, seed {Seed}: {Examination.Kind}\n{Examination.Detail}\n\nThe smallest that fails alike:\n{Smallest}\n\nAgain: {Command}";
}

/// <summary>Runs the cases of one level, one after the other, on a thread of its own with the small stack that servers have.</summary>
internal sealed class LevelRun(ILevel level, ulong seed)
{
    private const int StackBytes = 1024 * 1024;

    /// <summary>After this time for one case, it hangs.</summary>
    private static readonly TimeSpan s_hang = TimeSpan.FromMinutes(3);

    private long _caseStart;
    private ulong _caseSeed;

    public string Level => level.Name;

    public int Cases { get; private set; }

    public TimeSpan Elapsed { get; private set; }

    /// <summary>The longest that the engine took for a case, and that case's seed.</summary>
    public (TimeSpan Time, ulong Seed) Slowest { get; private set; }

    /// <summary>The most memory that was allocated for a case, and that case's seed.</summary>
    public (long Bytes, ulong Seed) Hungriest { get; private set; }

    public List<Finding> Findings { get; } = [];

    /// <summary>Is told of every case before it runs, so that one that takes the process down is known.</summary>
    public Action<string, ulong>? OnCase { get; init; }

    /// <summary>Is told of every finding at once.</summary>
    public Action<Finding>? OnFinding { get; init; }

    /// <summary>Runs so many more cases, or until the time is over.</summary>
    public void Run(int cases, TimeSpan? time = null)
    {
        Volatile.Write(ref _caseStart, Stopwatch.GetTimestamp());
        var thread = new Thread(() => RunHere(cases, time ?? TimeSpan.MaxValue), StackBytes) { IsBackground = true };
        thread.Start();
        while (!thread.Join(TimeSpan.FromSeconds(1)))
        {
            if (Stopwatch.GetElapsedTime(Volatile.Read(ref _caseStart)) > s_hang)
                throw new TimeoutException($"FINDING in {Level}, seed {_caseSeed}: it hangs.\nAgain: tests/fuzz.sh --again {Level} {_caseSeed}");
        }
    }

    /// <summary>Runs one case by its own seed.</summary>
    public void RunOne(ulong caseSeed)
    {
        _caseSeed = caseSeed;
        Volatile.Write(ref _caseStart, Stopwatch.GetTimestamp());
        OnCase?.Invoke(Level, caseSeed);
        var fuzzCase = level.Create(caseSeed);
        var examination = Examination.Of(level, fuzzCase);
        Cases++;
        if (examination.Meter.Elapsed > Slowest.Time)
            Slowest = (examination.Meter.Elapsed, caseSeed);
        if (examination.Meter.Allocated > Hungriest.Bytes)
            Hungriest = (examination.Meter.Allocated, caseSeed);
        if (examination.Kind is not null)
            Report(caseSeed, fuzzCase, examination);
    }

    private void RunHere(int cases, TimeSpan time)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < cases && Stopwatch.GetElapsedTime(start) < time; i++)
            RunOne(Dice.Mix(Dice.Mix(seed, Level), (ulong)Cases));
        Elapsed += Stopwatch.GetElapsedTime(start);
    }

    // The same fault is met again and again; it is reported once.
    private void Report(ulong caseSeed, FuzzCase fuzzCase, Examination examination)
    {
        if (Findings.Any(known => known.Examination.Kind == examination.Kind))
            return;
        var smallest = Shrinker.Shrink(fuzzCase, candidate =>
        {
            Volatile.Write(ref _caseStart, Stopwatch.GetTimestamp());
            return Examination.Of(level, candidate).Kind == examination.Kind;
        });
        Findings.Add(new Finding(Level, caseSeed, examination, smallest));
        OnFinding?.Invoke(Findings[^1]);
    }
}
