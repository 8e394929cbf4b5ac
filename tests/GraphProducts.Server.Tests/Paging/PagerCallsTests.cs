using GraphProducts.Server.Paging;
using Xunit;

namespace GraphProducts.Server.Tests.Paging;

/// <summary>Which calls a page costs, rule by rule.</summary>
public sealed class PagerCallsTests
{
    [Fact]
    public async Task Asks_only_the_first_list_while_it_has_enough_rows()
    {
        var bench = Combined(3000, 800);
        var page = await bench.ReadAsync(first: 20);
        Assert.Equal("A(0,20)", bench.Calls);
        Assert.Equal(("A0", "A19"), (page.Nodes[0], page.Nodes[^1]));
    }

    [Fact]
    public async Task Takes_twenty_rows_without_first_and_last()
    {
        var bench = Combined(3000, 800);
        await bench.ReadAsync();
        Assert.Equal("A(0,20)", bench.Calls);
    }

    [Fact]
    public async Task Spills_into_the_next_list_where_one_ends()
    {
        var bench = Combined(15, 800);
        var page = await bench.ReadAsync(first: 20);
        Assert.Equal("A(0,20) B(0,5)", bench.Calls);
        Assert.Equal(["A14", "B0", "B1", "B2", "B3", "B4"], page.Nodes.Skip(14));
    }

    [Fact]
    public async Task Starts_behind_the_cursor()
    {
        var bench = Combined(100, 800);
        var page = await bench.ReadAsync(first: 3, after: bench.CursorAt(1, 9));
        Assert.Equal("B(9,4)", bench.Calls);
        Assert.Equal(["B10", "B11", "B12"], page.Nodes);
    }

    [Fact]
    public async Task Ends_ahead_of_the_cursor()
    {
        var bench = Combined(100, 800);
        var page = await bench.ReadAsync(last: 3, before: bench.CursorAt(0, 50));
        Assert.Equal("A(47,4)", bench.Calls);
        Assert.Equal(["A47", "A48", "A49"], page.Nodes);
    }

    [Fact]
    public async Task Reaches_back_into_the_list_ahead_and_asks_both_at_once()
    {
        var bench = Combined(100, 800);
        var page = await bench.ReadAsync(last: 4, before: bench.CursorAt(1, 2));
        Assert.Equal("A(0,2) A(98,2) B(0,3)", bench.Calls);
        Assert.Equal(["A98", "A99", "B0", "B1"], page.Nodes);
    }

    [Fact]
    public async Task Learns_the_end_with_one_more_call_for_last_without_a_cursor()
    {
        var bench = Combined(3000, 800);
        var page = await bench.ReadAsync(last: 2);
        Assert.Equal("B(0,2) B(798,2)", bench.Calls);
        Assert.Equal(["B798", "B799"], page.Nodes);
    }

    [Fact]
    public async Task Needs_no_more_call_for_last_when_the_list_is_short()
    {
        var bench = new PagingBench(new MemoryList("A", 12));
        var page = await bench.ReadAsync(last: 20);
        Assert.Equal("A(0,20)", bench.Calls);
        Assert.Equal(12, page.Nodes.Count);
    }

    [Fact]
    public async Task Cuts_a_large_page_into_windows_and_asks_for_none_beyond_the_end()
    {
        var bench = Combined(230, 0);
        var page = await bench.ReadAsync(first: 500);
        Assert.Equal("A(0,100) A(100,100) A(200,30) B(0,100)", bench.Calls);
        Assert.Equal(230, page.Nodes.Count);
    }

    [Fact]
    public async Task Fetches_windows_side_by_side_when_the_cursor_knows_the_length()
    {
        var list = new GatedList(new MemoryList("A", 900));
        var pager = new Pager(PagingBench.Codec, new PagingOptions());
        var scope = new CursorScope("products", ["A"]);
        var after = PagingBench.Codec.Encode(new Cursor(0, 99, Total: 900, PagingBench.AnchorOf("A99")), scope);
        Assert.True(pager.TryRead(new PageArguments(First: 300, After: after), scope, out var request, out _));
        var reading = pager.ReadAsync([list], request, PageSelection.Rows, CancellationToken.None);
        Assert.Equal([new(100, 100), new(200, 100), new(300, 100)], list.Waiting);
        list.Open();
        Assert.Equal(300, (await reading).Nodes.Count);
    }

    [Fact]
    public async Task Reads_on_where_a_list_answers_fewer_rows_than_asked()
    {
        var bench = new PagingBench(new MemoryList("A", 700, answersAtMost: 40));
        var page = await bench.ReadAsync(first: 100);
        Assert.Equal("A(0,100) A(40,40) A(80,20)", bench.Calls);
        Assert.Equal(100, page.Nodes.Count);
    }

    [Fact]
    public async Task Asks_for_nothing_when_no_row_is_wanted()
    {
        var bench = Combined(100, 100);
        Assert.Empty((await bench.ReadAsync(first: 0)).Nodes);
        Assert.Empty((await bench.ReadAsync(first: 10, last: 0)).Nodes);
        Assert.Empty((await bench.ReadAsync(last: 0, before: bench.CursorAt(1, 5))).Nodes);
        await bench.ReadAsync(first: 20, selection: PageSelection.None);
        Assert.Equal("", bench.Calls);
    }

    [Fact]
    public async Task Asks_each_list_for_one_row_when_only_the_total_is_wanted()
    {
        var bench = Combined(100, 11);
        var page = await bench.ReadAsync(first: 20, selection: PageSelection.TotalCount);
        Assert.Equal("A(0,1) B(0,1)", bench.Calls);
        Assert.Equal(111, page.TotalCount);
    }

    [Fact]
    public async Task Asks_for_the_total_of_the_next_list_together_with_the_rows_that_it_may_have_to_give()
    {
        var bench = Combined(15, 800);
        var page = await bench.ReadAsync(first: 20, selection: PageSelection.Rows | PageSelection.TotalCount);
        Assert.Equal("A(0,20) B(0,20)", bench.Calls);
        Assert.Equal((20, 815), (page.Nodes.Count, page.TotalCount));
    }

    [Fact]
    public async Task Asks_the_next_list_for_one_row_only_when_hasNextPage_depends_on_it()
    {
        var unselected = Combined(20, 5);
        await unselected.ReadAsync(first: 20);
        Assert.Equal("A(0,20)", unselected.Calls);

        var exhausted = Combined(20, 5);
        var page = await exhausted.ReadAsync(first: 20, selection: PageSelection.Rows | PageSelection.HasNextPage);
        Assert.Equal("A(0,20) B(0,1)", exhausted.Calls);
        Assert.True(page.PageInfo.HasNextPage);

        var longer = Combined(21, 5);
        await longer.ReadAsync(first: 20, selection: PageSelection.Rows | PageSelection.HasNextPage);
        Assert.Equal("A(0,20)", longer.Calls);
    }

    [Fact]
    public async Task Learns_hasPreviousPage_from_the_cursor_alone()
    {
        var bench = Combined(20, 5);
        var page = await bench.ReadAsync(first: 2, after: bench.CursorAt(1, 0), selection: PageSelection.HasPreviousPage);
        Assert.Equal("", bench.Calls);
        Assert.True(page.PageInfo.HasPreviousPage);
    }

    [Fact]
    public async Task Gives_what_it_has_with_an_error_when_a_list_answers_row_by_row()
    {
        var bench = new PagingBench(new MemoryList("A", 700, answersAtMost: 1)) { Options = new PagingOptions { MaximumCalls = 4 } };
        var page = await bench.ReadAsync(first: 100, selection: PageSelection.Rows | PageSelection.HasNextPage);
        Assert.Equal("A(0,100) A(1,1) A(2,1) A(3,1)", bench.Calls);
        Assert.Equal(["A0", "A1", "A2", "A3"], page.Nodes);
        Assert.True(page.PageInfo.HasNextPage);
        Assert.Equal(PageError.Incomplete, Assert.IsType<PageError>(Assert.Single(page.Failures).Error).Code);
    }

    [Fact]
    public async Task Gives_the_last_rows_it_has_when_paging_backwards_becomes_too_dear()
    {
        var bench = new PagingBench(new MemoryList("A", 700, answersAtMost: 1)) { Options = new PagingOptions { MaximumCalls = 4 } };
        var page = await bench.ReadAsync(last: 100, selection: PageSelection.Rows | PageSelection.HasPreviousPage);
        Assert.Equal(["A697", "A698", "A699"], page.Nodes);
        Assert.True(page.PageInfo.HasPreviousPage);
        Assert.Single(page.Failures);
    }

    private static PagingBench Combined(int first, int second) => new(new MemoryList("A", first), new MemoryList("B", second));

    /// <summary>Holds every call back until it is opened.</summary>
    private sealed class GatedList(MemoryList inner) : IOffsetList<string>
    {
        private readonly TaskCompletionSource _gate = new();

        public List<OffsetWindow> Waiting { get; } = [];

        public string Name => inner.Name;

        public int MaximumWindow => inner.MaximumWindow;

        public string KeyOf(string row) => row;

        public void Open() => _gate.SetResult();

        public async Task<OffsetPage<string>> FetchAsync(OffsetWindow window, CancellationToken cancellationToken)
        {
            Waiting.Add(window);
            await _gate.Task;
            return await inner.FetchAsync(window, cancellationToken);
        }
    }
}
