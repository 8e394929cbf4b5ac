using GraphProducts.Server.Paging;
using Xunit;

namespace GraphProducts.Server.Tests.Paging;

/// <summary>What a page answers in the corners of the Relay algorithm.</summary>
public sealed class PagerAnswersTests
{
    private const PageSelection RowsAndFlags = PageSelection.Rows | PageSelection.HasNextPage | PageSelection.HasPreviousPage;

    [Fact]
    public async Task First_and_last_together_take_the_last_of_the_first()
    {
        var bench = new PagingBench(new MemoryList("A", 100));
        var page = await bench.ReadAsync(first: 10, last: 3, selection: RowsAndFlags);
        Assert.Equal(["A7", "A8", "A9"], page.Nodes);
        Assert.True(page.PageInfo.HasNextPage);
        Assert.True(page.PageInfo.HasPreviousPage);
    }

    [Fact]
    public async Task First_and_last_together_reach_over_two_lists()
    {
        var bench = new PagingBench(new MemoryList("A", 8), new MemoryList("B", 100));
        var page = await bench.ReadAsync(first: 10, last: 3);
        Assert.Equal(["A7", "B0", "B1"], page.Nodes);
    }

    [Fact]
    public async Task After_and_before_enclose_the_page()
    {
        var bench = new PagingBench(new MemoryList("A", 10), new MemoryList("B", 10));
        var page = await bench.ReadAsync(first: 20, after: bench.CursorAt(0, 7), before: bench.CursorAt(1, 2), selection: RowsAndFlags);
        Assert.Equal(["A8", "A9", "B0", "B1"], page.Nodes);
        Assert.False(page.PageInfo.HasNextPage);
        Assert.True(page.PageInfo.HasPreviousPage);
    }

    [Fact]
    public async Task A_before_that_is_not_behind_after_is_ignored_as_the_algorithm_has_it()
    {
        var bench = new PagingBench(new MemoryList("A", 10));
        var page = await bench.ReadAsync(first: 2, after: bench.CursorAt(0, 5), before: bench.CursorAt(0, 5));
        Assert.Equal(["A6", "A7"], page.Nodes);
    }

    [Fact]
    public async Task A_cursor_beyond_the_end_gives_an_empty_page_with_right_flags()
    {
        var bench = new PagingBench(new MemoryList("A", 10));
        var page = await bench.ReadAsync(first: 5, after: bench.CursorAt(0, 40), selection: PageSelection.All);
        Assert.Empty(page.Nodes);
        Assert.Empty(page.Edges);
        Assert.False(page.PageInfo.HasNextPage);
        Assert.True(page.PageInfo.HasPreviousPage);
        Assert.Null(page.PageInfo.StartCursor);
        Assert.Null(page.PageInfo.EndCursor);
        Assert.Equal(10, page.TotalCount);
        Assert.Empty(page.Failures);
    }

    [Fact]
    public async Task A_cursor_into_a_list_that_has_become_empty_has_nothing_before_it()
    {
        var bench = new PagingBench(new MemoryList("A", 0), new MemoryList("B", 0));
        var page = await bench.ReadAsync(first: 5, after: bench.CursorAt(1, 3), selection: RowsAndFlags);
        Assert.False(page.PageInfo.HasPreviousPage);
        Assert.False(page.PageInfo.HasNextPage);
    }

    [Fact]
    public async Task A_before_beyond_the_end_takes_the_last_rows_there_are()
    {
        var bench = new PagingBench(new MemoryList("A", 10));
        var page = await bench.ReadAsync(last: 2, before: bench.CursorAt(0, 40), selection: RowsAndFlags);
        Assert.Equal(["A8", "A9"], page.Nodes);
        Assert.False(page.PageInfo.HasNextPage);
        Assert.True(page.PageInfo.HasPreviousPage);
    }

    [Fact]
    public async Task Walking_by_endCursor_visits_every_row_once()
    {
        var bench = new PagingBench(new MemoryList("A", 33), new MemoryList("B", 0), new MemoryList("C", 18));
        var visited = new List<string>();
        for (string? after = null, next = "go"; next is not null; after = next)
        {
            var page = await bench.ReadAsync(first: 7, after: after, selection: PageSelection.All);
            visited.AddRange(page.Nodes);
            next = page.PageInfo.HasNextPage ? page.PageInfo.EndCursor : null;
        }

        Assert.Equal(Enumerable.Range(0, 33).Select(row => $"A{row}").Concat(Enumerable.Range(0, 18).Select(row => $"C{row}")), visited);
    }

    [Fact]
    public async Task Encodes_a_cursor_only_when_it_is_read()
    {
        var list = new KeyCounter();
        var pager = new Pager(PagingBench.Codec, new PagingOptions());
        Assert.True(pager.TryRead(new PageArguments(First: 20), new CursorScope("products", ["A"]), out var request, out _));
        var page = await pager.ReadAsync([list], request, PageSelection.All, CancellationToken.None);
        Assert.Equal((20, 20, 0), (page.Nodes.Count, page.Edges.Count, list.Keys));
        Assert.Equal(page.Edges[^1].Cursor, page.PageInfo.EndCursor);
        Assert.Same(page.Edges[0].Cursor, page.Edges[0].Cursor);
        Assert.Equal(2 * (1 + CursorAnchor.MaximumNeighbours), list.Keys);
    }

    [Fact]
    public async Task Hands_on_the_rows_of_a_single_call_without_copying_them()
    {
        var list = new KeyCounter();
        var pager = new Pager(PagingBench.Codec, new PagingOptions());
        Assert.True(pager.TryRead(new PageArguments(First: 20), new CursorScope("products", ["A"]), out var request, out _));
        var page = await pager.ReadAsync([list], request, PageSelection.Rows, CancellationToken.None);
        Assert.Same(list.Rows, page.Nodes);
    }

    [Fact]
    public async Task Reading_what_was_not_selected_is_a_bug_and_says_so()
    {
        var bench = new PagingBench(new MemoryList("A", 10));
        var page = await bench.ReadAsync(first: 5, selection: PageSelection.None);
        Assert.Null(page.TotalCount);
        Assert.Contains("nodes", Assert.Throws<InvalidOperationException>(() => page.Nodes).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => page.Edges);
        Assert.Throws<InvalidOperationException>(() => page.PageInfo.HasNextPage);
        Assert.Throws<InvalidOperationException>(() => page.PageInfo.EndCursor);
    }

    [Fact]
    public async Task Refuses_lists_that_are_not_those_of_the_scope()
    {
        var pager = new Pager(PagingBench.Codec, new PagingOptions());
        Assert.True(pager.TryRead(default, new CursorScope("products", ["A", "B"]), out var request, out _));
        await Assert.ThrowsAsync<ArgumentException>(
            () => pager.ReadAsync([new MemoryList("A", 1)], request, PageSelection.All, CancellationToken.None));
    }

    private sealed class KeyCounter : IOffsetList<string>
    {
        public string[] Rows { get; } = Enumerable.Range(0, 20).Select(row => $"A{row}").ToArray();

        public int Keys { get; private set; }

        public string Name => "A";

        public int MaximumWindow => 100;

        public string KeyOf(string row)
        {
            Keys++;
            return row;
        }

        public Task<OffsetPage<string>> FetchAsync(OffsetWindow window, CancellationToken cancellationToken) =>
            Task.FromResult(OffsetPage<string>.Of(Rows, 20));
    }
}
