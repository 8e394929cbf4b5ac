using GraphProducts.Server.Paging;
using Xunit;

namespace GraphProducts.Server.Tests.Paging;

/// <summary>What is left of a page when a list fails: the rows of the others, an error, and nothing that is silently wrong.</summary>
public sealed class PagerFailureTests
{
    private static readonly Func<OffsetWindow, bool> Always = _ => true;

    [Fact]
    public async Task Goes_on_with_the_next_list_when_the_first_one_fails_at_its_start()
    {
        var bench = new PagingBench(new MemoryList("A", 100) { Fails = Always }, new MemoryList("B", 5));
        var page = await bench.ReadAsync(first: 20, selection: PageSelection.All);
        Assert.Equal(["B0", "B1", "B2", "B3", "B4"], page.Nodes);
        Assert.Equal([new ListFailure("A", "A is down")], page.Failures);
        Assert.Null(page.TotalCount);
        Assert.False(page.PageInfo.HasNextPage);
    }

    [Fact]
    public async Task Keeps_the_rows_it_has_when_the_next_list_fails_and_says_that_there_may_be_more()
    {
        var bench = new PagingBench(new MemoryList("A", 15), new MemoryList("B", 5) { Fails = Always });
        var page = await bench.ReadAsync(first: 20, selection: PageSelection.All);
        Assert.Equal(15, page.Nodes.Count);
        Assert.Equal(["B"], page.Failures.Select(failure => failure.List));
        Assert.Null(page.TotalCount);
        Assert.True(page.PageInfo.HasNextPage);
    }

    [Fact]
    public async Task Goes_on_with_the_list_ahead_when_the_last_one_fails_at_its_end()
    {
        var bench = new PagingBench(new MemoryList("A", 15), new MemoryList("B", 5) { Fails = Always });
        var page = await bench.ReadAsync(last: 3, selection: PageSelection.All);
        Assert.Equal(["A12", "A13", "A14"], page.Nodes);
        Assert.True(page.PageInfo.HasPreviousPage);
        Assert.Single(page.Failures);
    }

    [Fact]
    public async Task Stops_at_a_list_that_fails_in_the_middle_so_that_the_same_cursor_resumes()
    {
        var bench = new PagingBench(new MemoryList("A", 100) { Fails = Always }, new MemoryList("B", 5));
        var after = bench.CursorAt(0, 9);
        var page = await bench.ReadAsync(first: 20, after: after, selection: PageSelection.All);
        Assert.Empty(page.Nodes);
        Assert.True(page.PageInfo.HasNextPage);
        Assert.Equal(after, page.PageInfo.EndCursor);
        Assert.Null(page.PageInfo.StartCursor);
        Assert.Single(page.Failures);
    }

    [Fact]
    public async Task Ends_the_page_at_the_window_that_failed()
    {
        var bench = new PagingBench(new MemoryList("A", 400) { Fails = window => window.Offset == 200 }, new MemoryList("B", 500));
        var page = await bench.ReadAsync(first: 450, selection: PageSelection.All);
        Assert.Equal("A199", page.Nodes[^1]);
        Assert.Equal(200, page.Nodes.Count);
        Assert.True(page.PageInfo.HasNextPage);
        Assert.Equal(900, page.TotalCount);
        Assert.Equal([new ListFailure("A", "A is down")], page.Failures);
    }

    [Fact]
    public async Task Begins_the_page_behind_the_window_that_failed_when_paging_backwards()
    {
        var bench = new PagingBench(new MemoryList("A", 400) { Fails = window => window.Offset == 199 });
        var page = await bench.ReadAsync(last: 300, before: bench.CursorAt(0, 399), selection: PageSelection.All);
        Assert.Equal(("A299", "A398"), (page.Nodes[0], page.Nodes[^1]));
        Assert.True(page.PageInfo.HasPreviousPage);
    }

    [Fact]
    public async Task A_failed_question_for_the_total_leaves_the_rows_alone()
    {
        var bench = new PagingBench(new MemoryList("A", 100), new MemoryList("B", 5) { Fails = Always });
        var page = await bench.ReadAsync(first: 20, selection: PageSelection.All);
        Assert.Equal(20, page.Nodes.Count);
        Assert.Null(page.TotalCount);
        Assert.True(page.PageInfo.HasNextPage);
        Assert.Single(page.Failures);
    }

    [Fact]
    public async Task Everything_down_is_an_empty_page_with_every_error()
    {
        var bench = new PagingBench(new MemoryList("A", 100) { Fails = Always }, new MemoryList("B", 5) { Fails = Always });
        var page = await bench.ReadAsync(first: 20, selection: PageSelection.All);
        Assert.Empty(page.Nodes);
        Assert.True(page.PageInfo.HasNextPage);
        Assert.Equal(["A", "B"], page.Failures.Select(failure => failure.List));
        Assert.Equal("A(0,20) B(0,20)", bench.Calls);
    }

    [Fact]
    public async Task A_list_that_promises_rows_and_gives_none_is_a_failure_and_not_an_end()
    {
        var bench = new PagingBench(new MemoryList("A", 10) { ClaimedTotal = 30 });
        var page = await bench.ReadAsync(first: 20, selection: PageSelection.All);
        Assert.Equal(10, page.Nodes.Count);
        Assert.Equal("A(0,20) A(10,10)", bench.Calls);
        Assert.True(page.PageInfo.HasNextPage);
        Assert.Equal(PageError.Incomplete, Assert.IsType<PageError>(Assert.Single(page.Failures).Error).Code);
    }

    [Fact]
    public async Task A_total_below_the_rows_given_is_corrected_by_them()
    {
        var bench = new PagingBench(new MemoryList("A", 10) { ClaimedTotal = 3 });
        var page = await bench.ReadAsync(first: 20, selection: PageSelection.All);
        Assert.Equal((10, 10), (page.Nodes.Count, page.TotalCount));
    }

    [Fact]
    public async Task Cancellation_is_not_an_answer()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        var pager = new Pager(PagingBench.Codec, new PagingOptions());
        Assert.True(pager.TryRead(default, new CursorScope("products", ["A"]), out var request, out _));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => pager.ReadAsync([new Cancelled()], request, PageSelection.All, source.Token));
    }

    private sealed class Cancelled : IOffsetList<string>
    {
        public string Name => "A";

        public int MaximumWindow => 100;

        public string KeyOf(string row) => row;

        public Task<OffsetPage<string>> FetchAsync(OffsetWindow window, CancellationToken cancellationToken) =>
            Task.FromCanceled<OffsetPage<string>>(cancellationToken);
    }
}
