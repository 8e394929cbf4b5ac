using GraphProducts.Fuzz.Levels;
using GraphProducts.Fuzz.Running;
using Xunit;

namespace GraphProducts.Server.Tests.Fuzz;

/// <summary>Requests of every wrong kind to the real server before the simulator; a short run, always of the same cases.</summary>
public sealed class HttpFuzzTests
{
    private const int Cases = 100;

    [Fact]
    public async Task Answers_any_request_and_goes_on()
    {
        await using var host = await GraphHost.StartAsync();
        using var level = new HttpRequests(host.Client.BaseAddress!, Subject.Own, () => ErrorOf(host));
        var run = new LevelRun(level, seed: 2026);
        run.Run(Cases);
        Assert.Equal(Cases, run.Cases);
        Assert.True(run.Findings.Count == 0, string.Join("\n\n", run.Findings));
    }

    private static string? ErrorOf(GraphHost host) =>
        host.Logs.Lines.FirstOrDefault(line => line.Split(' ', 3)[1] is "Error" or "Critical");
}
