using GraphProducts.Server.Paging;
using Xunit;

namespace GraphProducts.Server.Tests.Paging;

/// <summary>What a cursor does when its list has moved, case by case, with the calls that it costs.</summary>
public sealed class MovedCursorTests
{
    private static readonly CursorScope Scope = new("products", ["A"]);

    [Fact]
    public async Task Repeats_nothing_that_was_shifted_down_by_rows_at_the_top()
    {
        var list = OfRows(500);
        var first = await ReadAsync(list, new PageArguments(First: 10));
        Insert(list, 3);
        var second = await ReadAsync(list, new PageArguments(First: 10, After: first.PageInfo.EndCursor));
        Assert.Equal(("A10", "A19"), (second.Nodes[0].Key, second.Nodes[^1].Key));
        Assert.Equal("(0,10) (9,11) (20,3)", CallsOf(list));
    }

    [Fact]
    public async Task Skips_nothing_that_was_shifted_up_by_rows_that_went()
    {
        var list = OfRows(500);
        var first = await ReadAsync(list, new PageArguments(First: 10));
        list.DeleteAt(0);
        list.DeleteAt(4);
        var second = await ReadAsync(list, new PageArguments(First: 10, After: first.PageInfo.EndCursor));
        Assert.Equal(("A10", "A19"), (second.Nodes[0].Key, second.Nodes[^1].Key));
    }

    [Fact]
    public async Task Finds_the_place_of_a_row_that_is_gone_by_its_neighbours_at_no_cost()
    {
        var list = OfRows(500);
        var first = await ReadAsync(list, new PageArguments(First: 10));
        list.DeleteAt(9);
        Insert(list, 1);
        var second = await ReadAsync(list, new PageArguments(First: 10, After: first.PageInfo.EndCursor));
        Assert.Equal(("A10", "A19"), (second.Nodes[0].Key, second.Nodes[^1].Key));
        Assert.Equal("(0,10) (9,11)", CallsOf(list));
    }

    [Fact]
    public async Task Goes_on_from_the_sort_key_where_a_row_is_gone_with_all_that_stood_beside_it()
    {
        var list = OfRows(500, tellsOrder: true);
        var first = await ReadAsync(list, new PageArguments(First: 30));
        for (var count = 0; count < 20; count++)
            list.DeleteAt(10);
        var second = await ReadAsync(list, new PageArguments(First: 10, After: first.PageInfo.EndCursor));
        Assert.Equal(("A30", "A39"), (second.Nodes[0].Key, second.Nodes[^1].Key));
        Assert.False(second.HasDrifted);
    }

    [Fact]
    public async Task Ends_ahead_of_the_row_wherever_it_is_by_now()
    {
        var list = OfRows(500);
        var last = await ReadAsync(list, new PageArguments(Last: 10));
        Insert(list, 40);
        var previous = await ReadAsync(list, new PageArguments(Last: 10, Before: last.PageInfo.StartCursor));
        Assert.Equal(("A480", "A489"), (previous.Nodes[0].Key, previous.Nodes[^1].Key));
    }

    [Fact]
    public async Task Finds_both_cursors_again_each_for_itself()
    {
        var list = OfRows(500);
        var page = await ReadAsync(list, new PageArguments(First: 60));
        var arguments = new PageArguments(First: 100, After: page.Edges[10].Cursor, Before: page.Edges[50].Cursor);
        list.DeleteAt(30);
        Insert(list, 5);
        var between = await ReadAsync(list, arguments);
        Assert.Equal(Enumerable.Range(11, 39).Where(row => row != 30).Select(row => $"A{row}"), between.Nodes.Select(row => row.Key));
        Assert.False(between.PageInfo.HasNextPage);
    }

    [Fact]
    public async Task Finds_a_row_far_away_where_the_total_tells_how_far()
    {
        var list = OfRows(5000);
        var first = await ReadAsync(list, new PageArguments(First: 10));
        Insert(list, 3000);
        list.Calls.Clear();
        var second = await ReadAsync(list, new PageArguments(First: 10, After: first.PageInfo.EndCursor));
        Assert.Equal("A10", second.Nodes[0].Key);
        Assert.Equal(2, list.Calls.Count);
    }

    [Fact]
    public async Task Finds_a_row_far_away_by_its_sort_key_where_the_total_tells_nothing()
    {
        var list = OfRows(5000, tellsOrder: true);
        var first = await ReadAsync(list, new PageArguments(First: 10));
        Insert(list, 600);
        for (var count = 0; count < 600; count++)
            list.DeleteAt(list.InOrder.Count - 1);
        list.Calls.Clear();
        var second = await ReadAsync(list, new PageArguments(First: 10, After: first.PageInfo.EndCursor));
        Assert.Equal("A10", second.Nodes[0].Key);
        Assert.False(second.HasDrifted);
        Assert.InRange(list.Calls.Count, 2, 5);
    }

    [Fact]
    public async Task Says_that_it_drifted_when_it_may_look_no_further()
    {
        var list = OfRows(5000);
        var first = await ReadAsync(list, new PageArguments(First: 30));
        for (var count = 0; count < 30; count++)
            list.DeleteAt(0);
        list.Calls.Clear();
        var second = await ReadAsync(list, new PageArguments(First: 10, After: first.PageInfo.EndCursor));
        Assert.True(second.HasDrifted);
        Assert.Equal(10, second.Nodes.Count);
        Assert.Equal("A30", second.Nodes[0].Key);
        Assert.InRange(list.Calls.Count, 2, 1 + new PagingOptions().MaximumLooks + 1);
    }

    [Fact]
    public async Task Looks_no_further_than_it_is_allowed()
    {
        var list = OfRows(5000);
        var first = await ReadAsync(list, new PageArguments(First: 30));
        for (var count = 0; count < 30; count++)
            list.DeleteAt(0);
        list.Calls.Clear();
        var second = await ReadAsync(list, new PageArguments(First: 10, After: first.PageInfo.EndCursor), new PagingOptions { MaximumLooks = 0 });
        Assert.True(second.HasDrifted);
        Assert.InRange(list.Calls.Count, 1, 2);
    }

    [Fact]
    public async Task Checks_a_page_of_the_largest_window_only_when_the_total_has_changed()
    {
        var list = OfRows(500);
        var first = await ReadAsync(list, new PageArguments(First: 100));
        await ReadAsync(list, new PageArguments(First: 100, After: first.PageInfo.EndCursor));
        Assert.Equal("(0,100) (100,100)", CallsOf(list));
        list.DeleteAt(0);
        var second = await ReadAsync(list, new PageArguments(First: 100, After: first.PageInfo.EndCursor));
        Assert.Equal(("A100", "A199"), (second.Nodes[0].Key, second.Nodes[^1].Key));
    }

    [Fact]
    public async Task A_place_by_number_is_never_looked_for()
    {
        var list = OfRows(500);
        var cursor = PagingBench.Codec.Encode(new Cursor(0, 99, 500), Scope);
        Insert(list, 7);
        var page = await ReadAsync(list, new PageArguments(First: 10, After: cursor));
        Assert.Equal("(100,10)", CallsOf(list));
        Assert.Equal("A93", page.Nodes[0].Key);
    }

    [Fact]
    public async Task Goes_on_behind_the_rows_it_has_where_the_list_moves_between_the_calls_of_a_page()
    {
        var list = OfRows(500);
        list.Answered = _ =>
        {
            list.Answered = _ => { };
            Insert(list, 2);
        };
        var page = await ReadAsync(list, new PageArguments(First: 250));
        Assert.Equal(Enumerable.Range(0, 250).Select(row => $"A{row}"), page.Nodes.Select(row => row.Key));
        Assert.False(page.HasDrifted);
        Assert.Empty(page.Failures);
        Assert.Equal(4, list.Calls.Count);
    }

    [Fact]
    public async Task Notices_a_gap_between_the_calls_of_a_page()
    {
        var list = OfRows(500);
        list.Answered = _ =>
        {
            list.Answered = _ => { };
            list.DeleteAt(3);
            list.DeleteAt(40);
        };
        var page = await ReadAsync(list, new PageArguments(First: 250));
        Assert.Equal(Enumerable.Range(0, 250).Select(row => $"A{row}"), page.Nodes.Select(row => row.Key));
    }

    [Fact]
    public async Task A_list_that_never_stands_still_ends_the_page_with_an_error_and_loses_nothing()
    {
        var list = OfRows(3000);
        list.Answered = _ => Insert(list, 1);
        var rows = new List<string>();
        string? after = null;
        for (var pages = 0; pages < 20 && rows.Count < 1000; pages++)
        {
            var page = await ReadAsync(list, new PageArguments(First: 500, After: after));
            rows.AddRange(page.Nodes.Select(row => row.Key));
            Assert.True(page.PageInfo.HasNextPage);
            after = page.PageInfo.EndCursor;
        }

        Assert.Equal(Enumerable.Range(0, rows.Count).Select(row => $"A{row}"), rows);
        Assert.InRange(rows.Count, 1000, 1500);
    }

    private static MovingList OfRows(int count, bool tellsOrder = false) => new("A", count, byChange: false, tellsOrder);

    private static void Insert(MovingList list, int count)
    {
        for (; count > 0; count--)
            list.Insert();
    }

    private static string CallsOf(MovingList list) => string.Join(' ', list.Calls.Select(call => $"({call.Offset},{call.Limit})"));

    private static Task<Connection<MovingRow>> ReadAsync(MovingList list, PageArguments arguments, PagingOptions? options = null)
    {
        var pager = new Pager(PagingBench.Codec, options ?? new PagingOptions());
        Assert.True(pager.TryRead(arguments, Scope, out var request, out var error), error?.Message);
        return pager.ReadAsync([list], request, PageSelection.All & ~PageSelection.TotalCount, CancellationToken.None);
    }
}
