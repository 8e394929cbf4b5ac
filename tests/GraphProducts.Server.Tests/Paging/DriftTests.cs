using GraphProducts.Server.Paging;
using Xunit;

namespace GraphProducts.Server.Tests.Paging;

/// <summary>
/// Walks through lists that move between the pages: every row that stays in its place is delivered exactly once, every other one at most
/// once, and none that is not there. More walks with the environment variable PAGING_WALKS.
/// </summary>
public sealed class DriftTests
{
    private static int Walks => int.TryParse(Environment.GetEnvironmentVariable("PAGING_WALKS"), out var walks) ? walks : 500;

    [Theory]
    [InlineData(false, true, 1)]
    [InlineData(false, false, 1)]
    [InlineData(true, true, 1)]
    [InlineData(true, true, 5)]
    [InlineData(true, false, 1)]
    public async Task Delivers_every_row_once(bool byStamp, bool tellsOrder, int rowsPerStamp)
    {
        var all = new DriftFindings();
        for (var seed = 0; seed < Walks; seed++)
        {
            var random = new Random(seed);
            var list = new MovingList("A", random.Next(0, 701), byStamp, tellsOrder, rowsPerStamp);
            await WalkAsync(seed, random, list, all);
        }

        var text = $"rest {all.ExtraCallsAtRest}/{all.PagesAtRest}={(double)all.ExtraCallsAtRest / all.PagesAtRest:0.000} moved {all.ExtraCallsMoved}/{all.PagesMoved}={(double)all.ExtraCallsMoved / all.PagesMoved:0.000} drifted {all.Drifted} faults {all.Faults.Count} {string.Join("\n", all.Faults.Take(5))}";
        Assert.Fail(text);
    }

    private static async Task WalkAsync(int seed, Random random, MovingList list, DriftFindings all)
    {
        var scope = new CursorScope("products", ["A"]);
        var pager = new Pager(PagingBench.Codec, new PagingOptions());
        var size = random.Next(1, 251);
        if (random.Next(3) == 0)
            size = random.Next(1, 12);
        var forwards = random.Next(2) == 0;
        var unrest = random.Next(4);
        var stayed = list.Rows.ToHashSet();
        var delivered = new List<MovingRow>();
        string? cursor = null;
        var moved = false;
        for (var pages = 0; pages < 2000; pages++)
        {
            var arguments = forwards ? new PageArguments(First: size, After: cursor) : new PageArguments(Last: size, Before: cursor);
            Assert.True(pager.TryRead(arguments, scope, out var request, out _));
            list.Calls.Clear();
            var page = await pager.ReadAsync([list], request, PageSelection.All & ~PageSelection.TotalCount, CancellationToken.None);
            var calls = list.Calls.Count;
            delivered.AddRange(page.Nodes);
            if (page.Failures.Count > 0)
                all.Faults.Add($"seed {seed}: failure");
            if (!page.Nodes.All(list.Has))
                all.Faults.Add($"seed {seed}: invented");
            if (page.HasDrifted)
                all.Drifted++;

            // the same with a true cursor
            if (cursor is not null && page.Nodes.Count > 0)
            {
                var first = list.PlaceOf(forwards ? page.Nodes[0] : page.Nodes[^1]);
                var place = PagingBench.Codec.Encode(new Cursor(0, forwards ? first - 1 : first + 1, list.Rows.Count), scope);
                list.Calls.Clear();
                if (first - 1 >= 0)
                {
                    Assert.True(pager.TryRead(forwards ? arguments with { After = place } : arguments with { Before = place }, scope, out request, out _));
                    await pager.ReadAsync([list], request, PageSelection.All & ~PageSelection.TotalCount, CancellationToken.None);
                }

                var extra = calls - Math.Max(1, list.Calls.Count);
                if (moved)
                    (all.PagesMoved, all.ExtraCallsMoved) = (all.PagesMoved + 1, all.ExtraCallsMoved + extra);
                else
                    (all.PagesAtRest, all.ExtraCallsAtRest) = (all.PagesAtRest + 1, all.ExtraCallsAtRest + extra);
            }

            if (!(forwards ? page.PageInfo.HasNextPage : page.PageInfo.HasPreviousPage))
                break;
            cursor = forwards ? page.PageInfo.EndCursor : page.PageInfo.StartCursor;
            moved = unrest > 0 && random.Next(unrest == 3 ? 1 : 3) == 0 && Move(random, list);
            stayed.RemoveWhere(row => !list.Has(row));
        }

        var counts = delivered.GroupBy(row => row).ToDictionary(group => group.Key, group => group.Count());
        var repeated = counts.Where(pair => pair.Value > 1).ToList();
        var lost = stayed.Where(row => !counts.ContainsKey(row)).ToList();
        if (repeated.Count + lost.Count > 0)
            all.Faults.Add($"seed {seed} size {size} {(forwards ? "forwards" : "backwards")}: repeated {repeated.Count} lost {lost.Count}");
    }

    private static bool Move(Random random, MovingList list)
    {
        for (var inserts = random.Next(20) == 0 ? random.Next(150) : random.Next(4); inserts > 0; inserts--)
            list.Insert();
        for (var deletes = random.Next(20) == 0 ? random.Next(40) : random.Next(4); deletes > 0 && list.Rows.Count > 0; deletes--)
            list.Delete(random.Next(list.Rows.Count));
        for (var touches = random.Next(4); touches > 0 && list.Rows.Count > 0; touches--)
            list.Touch(random.Next(list.Rows.Count));
        return true;
    }
}
