using GraphProducts.Server.Paging;
using Xunit;

namespace GraphProducts.Server.Tests.Paging;

/// <summary>Pages of a list that the upstream can cut by sort key.</summary>
public sealed class ListPartTests
{
    private static readonly CursorScope Scope = new("products", ["A"]);

    [Fact]
    public async Task Reads_from_the_row_of_the_cursor_on_wherever_it_is()
    {
        var list = OfRows(5000);
        var after = Cursor(list, 3000);
        for (var count = 0; count < 700; count++)
            list.Insert();
        var page = await ReadAsync(list, new PageArguments(First: 10, After: after), PageSelection.All & ~PageSelection.TotalCount);
        Assert.Equal(("A3001", "A3010"), (page.Nodes[0].Key, page.Nodes[^1].Key));
        Assert.True(page.PageInfo.HasNextPage);
        Assert.True(page.PageInfo.HasPreviousPage);
        Assert.Equal([new OffsetWindow(0, 11)], list.Calls);
    }

    [Fact]
    public async Task Ends_ahead_of_the_row_of_the_cursor()
    {
        var list = OfRows(5000);
        var before = Cursor(list, 3000);
        list.DeleteAt(10);
        var page = await ReadAsync(list, new PageArguments(Last: 10, Before: before), PageSelection.All & ~PageSelection.TotalCount);
        Assert.Equal(("A2990", "A2999"), (page.Nodes[0].Key, page.Nodes[^1].Key));
        Assert.True(page.PageInfo.HasNextPage);
        Assert.True(page.PageInfo.HasPreviousPage);
    }

    [Fact]
    public async Task Counts_the_whole_list_beside_the_rows_of_the_part()
    {
        var list = OfRows(5000);
        var page = await ReadAsync(list, new PageArguments(First: 10, After: Cursor(list, 3000)), PageSelection.All);
        Assert.Equal(5000, page.TotalCount);
        Assert.Equal(2, list.Calls.Count);
    }

    [Fact]
    public async Task Knows_that_nothing_is_ahead_when_the_row_and_all_before_it_are_gone()
    {
        var list = OfRows(50);
        var after = Cursor(list, 1);
        list.DeleteAt(0);
        list.DeleteAt(0);
        var page = await ReadAsync(list, new PageArguments(First: 10, After: after), PageSelection.All);
        Assert.Equal("A2", page.Nodes[0].Key);
        Assert.False(page.PageInfo.HasPreviousPage);
        Assert.Equal(48, page.TotalCount);
    }

    [Fact]
    public async Task Reads_what_is_between_two_rows()
    {
        var list = OfRows(500);
        var arguments = new PageArguments(Last: 10, After: Cursor(list, 100), Before: Cursor(list, 105));
        list.Insert();
        list.DeleteAt(50);
        list.DeleteAt(50);
        var page = await ReadAsync(list, arguments, PageSelection.All & ~PageSelection.TotalCount);
        Assert.Equal(["A101", "A102", "A103", "A104"], page.Nodes.Select(row => row.Key));
        Assert.False(page.PageInfo.HasPreviousPage);
        Assert.True(page.PageInfo.HasNextPage);
    }

    [Fact]
    public async Task A_before_that_is_ahead_of_after_by_now_is_ignored_as_the_algorithm_has_it()
    {
        var list = OfRows(500);
        var page = await ReadAsync(list, new PageArguments(First: 3, After: Cursor(list, 100), Before: Cursor(list, 90)), PageSelection.All);
        Assert.Equal(["A101", "A102", "A103"], page.Nodes.Select(row => row.Key));
        Assert.True(page.PageInfo.HasNextPage);
    }

    private static MovingList OfRows(int count) => new("A", count, byChange: false, tellsOrder: true) { CanBeCut = true };

    private static string Cursor(MovingList list, int offset)
    {
        var row = list.InOrder[offset];
        return PagingBench.Codec.Encode(new Cursor(0, offset, list.InOrder.Count, PagingBench.AnchorOf(row.Key, list.SortKeyOf(row))), Scope);
    }

    private static Task<Connection<MovingRow>> ReadAsync(MovingList list, PageArguments arguments, PageSelection selection)
    {
        var pager = new Pager(PagingBench.Codec, new PagingOptions());
        Assert.True(pager.TryRead(arguments, Scope, out var request, out var error), error?.Message);
        return pager.ReadAsync([list], request, selection, CancellationToken.None);
    }
}
