using Xunit;

namespace GraphProducts.Server.Tests.Paging;

/// <summary>
/// Walks through lists that move between the pages: rows come at the top, go anywhere, and are touched. Every row that stays in its place is
/// delivered exactly once, every other one at most once, and none that is not there. More walks with the environment variable PAGING_WALKS.
/// </summary>
public sealed class DriftTests(ITestOutputHelper output)
{
    private static int Walks => int.TryParse(Environment.GetEnvironmentVariable("PAGING_WALKS"), out var walks) ? walks : 2000;

    public static TheoryData<bool, bool, int> Lists => new()
    {
        { false, true, 1 },
        { false, false, 1 },
        { true, true, 1 },
        { true, true, 5 },
        { true, false, 1 },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Delivers_every_row_once_while_the_list_moves(bool byChange, bool tellsOrder, int rowsPerStamp)
    {
        var findings = new DriftFindings();
        for (var seed = 0; seed < Walks / Lists.Count; seed++)
            await new DriftWalk<MovingRow>(seed, ListOf(seed, byChange, tellsOrder, rowsPerStamp), findings).RunAsync();

        output.WriteLine(findings.ToString());
        Assert.True(findings is { Repeated: 0, Lost: 0, Invented: 0, Failed: 0, Drifted: 0 }, findings.ToString());
        Assert.InRange(findings.ExtraCallsAtRest, 0, 0.05);
        Assert.InRange(findings.ExtraCallsMoved, 0, 2);
    }

    [Fact]
    public async Task Offsets_alone_repeat_rows_and_lose_others_on_the_same_walks()
    {
        var findings = new DriftFindings();
        for (var seed = 0; seed < Walks / Lists.Count; seed++)
            await new DriftWalk<MovingRow>(seed, ListOf(seed, false, false, 1), findings).RunPlainlyAsync();

        output.WriteLine(findings.ToString());
        Assert.True(findings.Repeated > Walks / Lists.Count, findings.ToString());
        Assert.True(findings.Lost > Walks / Lists.Count, findings.ToString());
    }

    private static MovingList ListOf(int seed, bool byChange, bool tellsOrder, int rowsPerStamp) =>
        new("A", new Random(~seed).Next(0, 701), byChange, tellsOrder, rowsPerStamp);
}
