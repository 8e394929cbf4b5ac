using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using GraphProducts.Benchmarks.Engine;
using GraphProducts.Benchmarks.HandWritten.Raw;
using GraphProducts.Benchmarks.HandWritten.Records;
using GraphProducts.Benchmarks.Load;

namespace GraphProducts.Benchmarks;

/// <summary>What there is to measure; the first argument says which.</summary>
internal static class Program
{
    private const string Usage = """
        engine [BenchmarkDotNet's options]           measures the stages of the engine, each by itself
        targets                                      measures what the engine promises, and fails when it is missed
        records --urls <url>                         runs the endpoint that the server is compared with: by hand, with records
        raw --urls <url>                             runs the other one: by hand, copying slices of the upstream's JSON
        compare <server> <endpoint> <folder>         checks that both answer the queries of the folder alike
        """;

    public static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["engine", .. var rest]:
                BenchmarkSwitcher.FromTypes([typeof(PreparationBenchmarks), typeof(ExecutionBenchmarks)]).Run(["--filter", "*", "--join", .. rest], InThisProcess());
                return 0;
            case ["targets"]:
                return await EngineTargets.RunAsync();
            case ["records", .. var rest]:
                await RecordsEndpoint.RunAsync(rest);
                return 0;
            case ["raw", .. var rest]:
                await RawEndpoint.RunAsync(rest);
                return 0;
            case ["compare", var server, var endpoint, var folder]:
                return await AnswerComparison.RunAsync(new Uri(server), new Uri(endpoint), folder);
            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }

    // In this process, so that no project of BenchmarkDotNet's making has to pass our rules for projects.
    private static ManualConfig InThisProcess() => DefaultConfig.Instance.AddJob(
        Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(5).WithIterationCount(10));
}
