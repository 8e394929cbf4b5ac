using FsCheck;
using FsCheck.Fluent;
using GraphProducts.Server.Paging;
using Xunit;

namespace GraphProducts.Server.Tests.Paging;

/// <summary>
/// Random failures on random pages: whatever is missing comes with an error, and can be had by asking again. More cases with
/// PAGING_CASES.
/// </summary>
public sealed class PagerFailurePropertyTests
{
    private static int Cases => int.TryParse(Environment.GetEnvironmentVariable("PAGING_CASES"), out var cases) ? cases : 3000;

    [Fact]
    public void Whatever_a_failure_takes_from_a_page_is_reported_and_not_lost() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Cases).WithQuietOnSuccess(true),
            Prop.ForAll(PagingCase.Any, Arb.From(Gen.Choose(0, int.MaxValue)), (input, seed) => Verify(input, seed)));

    private static void Verify(PagingCase input, int seed)
    {
        var lists = input.Lists
            .Select((list, index) => new MemoryList(((char)('A' + index)).ToString(), list.Length, list.MaximumWindow, list.AnswersAtMost)
            {
                Fails = window => IsUnlucky(seed, index, window.Offset),
            })
            .ToArray();
        var bench = new PagingBench(lists) { Options = new PagingOptions { MaximumCalls = 100_000 } };
        var page = bench
            .ReadAsync(input.First, CursorOf(input.After), input.Last, CursorOf(input.Before), PageSelection.All)
            .GetAwaiter().GetResult();

        VerifyRows(input, page, page.Edges.Select(edge => PlaceOf(bench, edge.Cursor)).ToList());
        VerifyResuming(input, page, bench.Scope.Lists);
        Assert.True(page.TotalCount == input.TotalRows || (page.TotalCount is null && page.Failures.Count > 0));
        var failed = lists.Where(list => list.Calls.Exists(call => list.Fails(call))).Select(list => list.Name);
        Assert.Equal(failed, page.Failures.Select(failure => failure.List));

        string? CursorOf(int? row) => row is null ? null : bench.CursorAt(input.PlaceOf(row.Value).List, input.PlaceOf(row.Value).Offset);
    }

    private static void VerifyRows(PagingCase input, Connection<string> page, List<(int List, int Offset)> places)
    {
        var expected = input.Model.EdgesToReturn().Select(row => input.PlaceOf(row)).ToList();
        if (page.Failures.Count == 0 || expected.Count == 0)
            Assert.Equal(expected, places);
        Assert.True(places.Count <= (input.EffectiveFirst ?? int.MaxValue) && places.Count <= (input.Last ?? int.MaxValue));
        Assert.Equal(places.Order().Distinct(), places);
        var between = input.Model.ApplyCursorsToEdges().Select(row => input.PlaceOf(row)).ToHashSet();
        Assert.Subset(between, places.ToHashSet());

        // Within a list there is no gap: nothing that a client skips over unknowingly by going on from the last cursor.
        foreach (var rows in places.GroupBy(place => place.List))
            Assert.Equal(rows.Count(), rows.Max(place => place.Offset) - rows.Min(place => place.Offset) + 1);

        // A list passed over is one that failed; one that did not fail is given to its end before the next one begins.
        if (input.EffectiveFirst is null || input.Last is not null)
            return;
        var failed = page.Failures.Select(failure => failure.List[0] - 'A').ToHashSet();
        foreach (var list in places.Select(place => place.List).Distinct().SkipLast(1).Where(list => !failed.Contains(list)))
            Assert.Equal(between.Where(place => place.List == list).Max(), places.Where(place => place.List == list).Max());
    }

    /// <summary>
    /// When the lists are well again, going on from the page finds the next row, and the page has said that there is one.
    /// </summary>
    private static void VerifyResuming(PagingCase input, Connection<string> page, IReadOnlyList<string> names)
    {
        var healthy = new PagingBench(input.Lists.Select((list, index) => new MemoryList(names[index], list.Length)).ToArray());
        var all = input.Lists.SelectMany((list, index) => Enumerable.Range(0, list.Length).Select(row => $"{names[index]}{row}")).ToList();
        if (input.EffectiveFirst is not null)
        {
            var next = healthy.ReadAsync(first: 1, after: page.PageInfo.EndCursor).GetAwaiter().GetResult();
            if (page.Nodes.Count > 0)
                Assert.Equal(all.SkipWhile(row => row != page.Nodes[^1]).Skip(1).Take(1), next.Nodes);
            if (input.Before is null && input.Last != 0 && next.Nodes.Count > 0 && (page.Nodes.Count > 0 || page.Failures.Count > 0))
                Assert.True(page.PageInfo.HasNextPage);
        }
        else
        {
            var previous = healthy.ReadAsync(last: 1, before: page.PageInfo.StartCursor).GetAwaiter().GetResult();
            if (page.Nodes.Count > 0)
                Assert.Equal(all.TakeWhile(row => row != page.Nodes[0]).TakeLast(1), previous.Nodes);
            if (input.After is null && previous.Nodes.Count > 0 && (page.Nodes.Count > 0 || page.Failures.Count > 0))
                Assert.True(page.PageInfo.HasPreviousPage);
        }
    }

    private static bool IsUnlucky(int seed, int list, int offset) =>
        unchecked((uint)(seed ^ (offset * 7919) ^ (list * 104729)) * 2654435761u) >> 30 == 0;

    private static (int List, int Offset) PlaceOf(PagingBench bench, string text)
    {
        Assert.True(PagingBench.Codec.TryDecode(text, bench.Scope, out var cursor, out _));
        return (cursor.List, cursor.Offset);
    }
}
