using Xunit;

namespace GraphProducts.Server.Tests.Paging;

/// <summary>
/// Walks through lists that move between the pages: rows come at the top, go anywhere, and are touched. Every row that stays in its place is
/// delivered exactly once, every other one at most once, and none that is not there. More walks with the environment variable PAGING_WALKS.
/// </summary>
public sealed class DriftTests(ITestOutputHelper output)
{
    private static int Walks => int.TryParse(Environment.GetEnvironmentVariable("PAGING_WALKS"), out var walks) ? walks : 2000;

    /// <summary>By their names in the theory.</summary>
    private static readonly Dictionary<string, Func<int, MovingList>> s_lists = new()
    {
        ["newest first"] = length => new("A", length, byChange: false, tellsOrder: true),
        ["of unknown order"] = length => new("A", length, byChange: false, tellsOrder: false),
        ["last changed first"] = length => new("A", length, byChange: true, tellsOrder: true),
        ["last changed first, five at a time"] = length => new("A", length, byChange: true, tellsOrder: true, rowsPerStamp: 5),
        ["that can be cut"] = length => new("A", length, byChange: false, tellsOrder: true) { CanBeCut = true },
        [ChangesUntold] = length => new("A", length, byChange: true, tellsOrder: false),
    };

    private const string ChangesUntold = "last changed first, which nobody knows";

    public static TheoryData<string> Lists => [.. s_lists.Keys];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Delivers_every_row_once_while_the_list_moves(string kind)
    {
        var findings = new DriftFindings();
        for (var seed = 0; seed < Walks / Lists.Count; seed++)
            await new DriftWalk<MovingRow>(seed, ListOf(kind, seed), findings).RunAsync();

        output.WriteLine(findings.ToString());
        Assert.True(findings is { Repeated: 0, Lost: 0, Invented: 0, Failed: 0, Drifted: 0 }, findings.ToString());
        Assert.True(findings is { AtRest.Pages: > 0, Moved.Pages: > 0 }, findings.ToString());
        Assert.InRange(findings.ExtraCallsAtRest, 0, 0.05);
        Assert.InRange(findings.ExtraCallsMoved, 0, 2);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Delivers_every_row_once_while_the_list_moves_between_the_calls_of_a_page(string kind)
    {
        var findings = new DriftFindings();
        for (var seed = 0; seed < Walks / Lists.Count; seed++)
        {
            var list = ListOf(kind, seed);
            var random = new Random(seed);
            var changes = 300;
            list.Answered = _ => Change(list, random, ref changes);
            await new DriftWalk<MovingRow>(seed, list, findings) { MovesWithinPages = true }.RunAsync();
        }

        output.WriteLine(findings.ToString());

        // A row that moves in an order that nobody knows cannot be told from a list that moves around it; all else is exact, or says so.
        if (kind != ChangesUntold)
            Assert.True(findings.Silent == 0, findings.ToString());
        Assert.True(findings.Drifted * 500 < findings.AtRest.Pages + findings.Moved.Pages, findings.ToString());
    }

    [Fact]
    public async Task Offsets_alone_repeat_rows_and_lose_others_on_the_same_walks()
    {
        var findings = new DriftFindings();
        for (var seed = 0; seed < Walks / Lists.Count; seed++)
            await new DriftWalk<MovingRow>(seed, ListOf("of unknown order", seed), findings).RunPlainlyAsync();

        output.WriteLine(findings.ToString());
        Assert.True(findings.Repeated > Walks / Lists.Count, findings.ToString());
        Assert.True(findings.Lost > Walks / Lists.Count, findings.ToString());
    }

    private static void Change(MovingList list, Random random, ref int changes)
    {
        if (random.Next(3) > 0 || --changes < 0 || list.InOrder.Count == 0)
            return;
        if (random.Next(2) == 0)
            list.Insert();
        else
            list.Delete(random);
    }

    private static MovingList ListOf(string kind, int seed) => s_lists[kind](new Random(~seed).Next(0, 701));
}
