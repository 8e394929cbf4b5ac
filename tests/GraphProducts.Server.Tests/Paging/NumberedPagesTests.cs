using FsCheck;
using FsCheck.Fluent;
using GraphProducts.Server.Paging;
using Xunit;

namespace GraphProducts.Server.Tests.Paging;

public sealed class NumberedPagesTests
{
    private const PageSelection RowsAndPages = PageSelection.Rows | PageSelection.NumberedPages;

    [Theory]
    [InlineData(95, 1, 2, "(1) 2 3 10")]
    [InlineData(95, 2, 2, "1 (2) 3 4 10")]
    [InlineData(95, 5, 2, "1 3 4 (5) 6 7 10")]
    [InlineData(95, 9, 2, "1 7 8 (9) 10")]
    [InlineData(95, 10, 2, "1 8 9 (10)")]
    [InlineData(95, 5, 0, "1 (5) 10")]
    [InlineData(95, 5, 10, "1 2 3 4 (5) 6 7 8 9 10")]
    [InlineData(100, 10, 1, "1 9 (10)")]
    [InlineData(101, 10, 1, "1 9 (10) 11")]
    [InlineData(7, 1, 2, "(1)")]
    public async Task Gives_the_first_page_the_last_and_those_around_the_current_one(int rows, int current, int around, string expected)
    {
        var bench = new PagingBench(new MemoryList("A", rows));
        var page = await bench.ReadAsync(first: 10, after: current == 1 ? null : bench.CursorAt(0, (current * 10) - 11), selection: RowsAndPages);

        Assert.Equal(expected, Shown(page.PageInfo.Pages(around)));
        Assert.Equal((rows + 9) / 10, page.PageInfo.TotalPages);
    }

    [Fact]
    public void Every_page_is_reached_by_its_cursor() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000).WithQuietOnSuccess(true),
        Prop.ForAll(
            Gen.OneOf(Gen.Choose(0, 3), Gen.Choose(0, 90)).ArrayOf().Where(lengths => lengths.Length is > 0 and < 4).ToArbitrary(),
            Gen.OneOf(Gen.Choose(1, 4), Gen.Choose(1, 60)).ToArbitrary(),
            Gen.Choose(0, 100).ToArbitrary(),
            (lengths, size, somewhere) => EveryPageIsReachedAsync(lengths, size, somewhere)));

    [Fact]
    public async Task Jumping_to_page_57_is_one_call()
    {
        var list = new MemoryList("A", 1140);
        var bench = new PagingBench(list);
        var start = await bench.ReadAsync(first: 10, after: bench.CursorAt(0, 499), selection: RowsAndPages);
        var cursor = start.PageInfo.Pages(10).Single(page => page.Number == 57).Cursor;
        list.Calls.Clear();

        var page = await bench.ReadAsync(first: 10, after: cursor, selection: PageSelection.All);

        Assert.Equal("A(560,10)", bench.Calls);
        Assert.Equal("A560", page.Nodes[0]);
        Assert.Equal((57, 114), (page.PageInfo.Pages(2).Single(page => page.IsCurrent).Number, page.PageInfo.TotalPages));
    }

    [Fact]
    public async Task A_page_of_the_second_list_asks_the_first_for_its_length_only_where_pages_are_selected()
    {
        var bench = new PagingBench(new MemoryList("A", 30), new MemoryList("B", 40));
        var cursor = (await bench.ReadAsync(first: 10, selection: RowsAndPages)).PageInfo.Pages(10).Single(page => page.Number == 4).Cursor;

        var plain = new PagingBench(new MemoryList("A", 30), new MemoryList("B", 40));
        Assert.Equal("B0", (await plain.ReadAsync(first: 10, after: cursor)).Nodes[0]);
        Assert.Equal("B(0,10)", plain.Calls);

        var numbered = new PagingBench(new MemoryList("A", 30), new MemoryList("B", 40));
        var page = await numbered.ReadAsync(first: 10, after: cursor, selection: RowsAndPages);
        Assert.Equal("A(0,1) B(0,10)", numbered.Calls);
        Assert.Equal("1 2 3 (4) 5 6 7", Shown(page.PageInfo.Pages(3)));
    }

    [Fact]
    public async Task Pages_alone_cost_what_the_totals_do()
    {
        var bench = new PagingBench(new MemoryList("A", 30), new MemoryList("B", 0));
        var page = await bench.ReadAsync(first: 7, after: bench.CursorAt(0, 13), selection: PageSelection.NumberedPages);

        Assert.Equal(2, bench.Calls.Split(' ').Length);
        Assert.Equal("1 2 (3) 4 5", Shown(page.PageInfo.Pages(2)));
    }

    [Fact]
    public async Task A_page_across_the_borders_counts_as_the_one_it_begins_in_and_backwards_as_the_one_it_ends_in()
    {
        var bench = new PagingBench(new MemoryList("A", 25));
        Assert.Equal("1 (2) 3", Shown((await bench.ReadAsync(first: 10, after: bench.CursorAt(0, 12), selection: RowsAndPages)).PageInfo.Pages(2)));
        Assert.Equal("1 2 (3)", Shown((await bench.ReadAsync(last: 10, selection: RowsAndPages)).PageInfo.Pages(2)));
        Assert.Equal("1 (2) 3", Shown((await bench.ReadAsync(last: 10, before: bench.CursorAt(0, 15), selection: RowsAndPages)).PageInfo.Pages(2)));
    }

    [Fact]
    public async Task Beyond_the_end_and_ahead_of_the_start_no_page_is_current()
    {
        var bench = new PagingBench(new MemoryList("A", 30));
        Assert.Equal("1 2 3", Shown((await bench.ReadAsync(first: 10, after: bench.CursorAt(0, 29), selection: RowsAndPages)).PageInfo.Pages(2)));
        Assert.Equal("1 2 3", Shown((await bench.ReadAsync(last: 10, before: bench.CursorAt(0, 0), selection: RowsAndPages)).PageInfo.Pages(2)));
    }

    [Fact]
    public async Task An_empty_list_has_no_pages()
    {
        var page = await new PagingBench(new MemoryList("A", 0)).ReadAsync(first: 10, selection: RowsAndPages);
        Assert.Equal(0, page.PageInfo.TotalPages);
        Assert.Empty(page.PageInfo.Pages(2));
    }

    [Fact]
    public async Task There_is_no_telling_where_a_list_failed_or_no_rows_are_asked_for()
    {
        var failing = new PagingBench(new MemoryList("A", 30), new MemoryList("B", 30) { Fails = _ => true });
        foreach (var page in new[]
        {
            await failing.ReadAsync(first: 10, selection: RowsAndPages),
            await new PagingBench(new MemoryList("A", 30)).ReadAsync(first: 0, selection: RowsAndPages),
        })
        {
            Assert.Null(page.PageInfo.TotalPages);
            Assert.Empty(page.PageInfo.Pages(2));
        }
    }

    [Fact]
    public async Task The_place_ahead_of_the_first_row_has_nothing_before_it()
    {
        var bench = new PagingBench(new MemoryList("A", 0), new MemoryList("B", 3));
        var start = (await bench.ReadAsync(first: 2, selection: RowsAndPages)).PageInfo.Pages(2)[0].Cursor;

        Assert.Empty((await bench.ReadAsync(last: 2, before: start)).Nodes);
        Assert.True((await bench.ReadAsync(last: 2, before: start, selection: PageSelection.HasNextPage)).PageInfo.HasNextPage);
        Assert.False((await bench.ReadAsync(first: 2, after: start, selection: PageSelection.HasPreviousPage)).PageInfo.HasPreviousPage);
    }

    private static async Task EveryPageIsReachedAsync(int[] lengths, int size, int somewhere)
    {
        MemoryList[] lists = [.. lengths.Select((length, index) => new MemoryList($"{(char)('A' + index)}", length))];
        string[] rows = [.. lengths.SelectMany((length, index) => Enumerable.Range(0, length).Select(row => $"{(char)('A' + index)}{row}"))];
        var count = (rows.Length + size - 1) / size;
        var bench = new PagingBench(lists);
        var start = (await bench.ReadAsync(first: size, selection: RowsAndPages)).PageInfo.Pages(10);
        if (count == 0)
            return;
        // From the start to the end, then to somewhere near it: each step by the cursors of the page before.
        var last = (await bench.ReadAsync(first: size, after: start[^1].Cursor, selection: PageSelection.All)).PageInfo.Pages(10);
        var target = last[somewhere % last.Count];
        var page = await bench.ReadAsync(first: size, after: target.Cursor, selection: PageSelection.All);

        Assert.Equal(count, page.PageInfo.TotalPages);
        Assert.Equal(rows.Skip((target.Number - 1) * size).Take(size), page.Nodes);
        Assert.Equal(target.Number, Assert.Single(page.PageInfo.Pages(0), other => other.IsCurrent).Number);
        Assert.Equal((target.Number > 1, target.Number < count), (page.PageInfo.HasPreviousPage, page.PageInfo.HasNextPage));
    }

    private static string Shown(IEnumerable<PageCursor> pages) =>
        string.Join(' ', pages.Select(page => page.IsCurrent ? $"({page.Number})" : $"{page.Number}"));
}
