using System.Diagnostics;
using System.Globalization;
using GraphProducts.Fuzz.Http;
using GraphProducts.Fuzz.Levels;

namespace GraphProducts.Fuzz.Running;

/// <summary>The long run: <c>[minutes] [seed]</c>, and one case again: <c>--again level seed</c>. Not 0: something was found.</summary>
internal static class CommandLine
{
    private const int WarmUpCases = 300;
    private const long MostGrowthBytes = 200L * 1024 * 1024;
    private static readonly TimeSpan s_turn = TimeSpan.FromSeconds(5);

    public static int Run(string[] args, TextWriter output)
    {
        using var server = new FuzzServer(Subject.Own);
        ILevel[] levels =
        [
            new ValidDocuments(), new BrokenDocuments(), new Bytes(), new SchemaDocuments(), new Executions(), new HttpRequests(server.Address, Subject.Own, server.TakeError),
        ];
        try
        {
            if (args is ["--again", var level, var seed])
                return Again(levels.Single(candidate => candidate.Name == level), ulong.Parse(seed, CultureInfo.InvariantCulture), output);
            var minutes = args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 10;
            return RunAll(levels, TimeSpan.FromMinutes(minutes), args.Length > 1 ? ulong.Parse(args[1], CultureInfo.InvariantCulture) : 1, output);
        }
        catch (TimeoutException hang)
        {
            output.WriteLine(hang.Message);
            return 3;
        }
        finally
        {
            foreach (var level in levels)
                level.Dispose();
        }
    }

    private static int Again(ILevel level, ulong seed, TextWriter output)
    {
        var fuzzCase = level.Create(seed);
        output.WriteLine(fuzzCase);
        var run = new LevelRun(level, seed);
        run.RunOne(seed);
        output.WriteLine(run.Findings is [var finding] ? finding : "Nothing was found.");
        output.WriteLine($"The engine took {run.Slowest.Time.TotalMilliseconds:F1} ms and {run.Hungriest.Bytes:N0} bytes.");
        return run.Findings.Count;
    }

    // The levels take turns, so that a leak of any of them shows in the end.
    private static int RunAll(ILevel[] levels, TimeSpan time, ulong seed, TextWriter output)
    {
        using var current = new CurrentCase();
        LevelRun[] runs = [.. levels.Select(level => new LevelRun(level, seed) { OnCase = current.Note, OnFinding = finding => output.WriteLine($"{finding}\n") })];
        foreach (var run in runs)
            run.Run(WarmUpCases);
        var before = Memory.Now();
        output.WriteLine($"seed {seed}, {time.TotalMinutes} minutes; after warm-up: {before}");
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < time)
        {
            foreach (var run in runs)
                run.Run(int.MaxValue, s_turn);
        }

        var after = Memory.Now();
        foreach (var run in runs)
            output.WriteLine(Summary(run));
        output.WriteLine($"at the end: {after}");
        var grew = after.HeapBytes - before.HeapBytes > MostGrowthBytes;
        if (grew)
            output.WriteLine($"\nFINDING: the heap grew by {after.HeapBytes - before.HeapBytes:N0} bytes.");
        return grew || runs.Any(run => run.Findings.Count > 0) ? 1 : 0;
    }

    private static string Summary(LevelRun run) => string.Create(
        CultureInfo.InvariantCulture,
        $"{run.Level,-10} {run.Cases,9:N0} cases, {run.Cases / run.Elapsed.TotalSeconds,7:N0}/s; slowest {run.Slowest.Time.TotalMilliseconds,6:F1} ms (seed {run.Slowest.Seed}); most memory {run.Hungriest.Bytes,13:N0} bytes (seed {run.Hungriest.Seed}); findings {run.Findings.Count}");
}
