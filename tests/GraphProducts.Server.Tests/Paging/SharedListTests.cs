using GraphProducts.Server.Paging;
using Xunit;

namespace GraphProducts.Server.Tests.Paging;

/// <summary>Which calls several connections over one list share.</summary>
public sealed class SharedListTests
{
    private readonly List<Action> _started = [];

    [Fact]
    public async Task Makes_one_call_of_windows_that_overlap()
    {
        var list = new MemoryList("A", 500);
        var shared = Share(list);
        var (first, second) = (Fetch(shared, 0, 20), Fetch(shared, 10, 40));
        Assert.Empty(list.Calls);
        Start();
        Assert.Equal((20, "A0", "A19"), Shape(await first));
        Assert.Equal((40, "A10", "A49"), Shape(await second));
        Assert.Equal([new OffsetWindow(0, 50)], list.Calls);
    }

    [Fact]
    public async Task Makes_one_call_of_windows_that_fit_into_one()
    {
        var list = new MemoryList("A", 500);
        var shared = Share(list);
        var pages = new[] { Fetch(shared, 60, 20), Fetch(shared, 0, 20), Fetch(shared, 300, 5), Fetch(shared, 390, 20) };
        Start();
        await Task.WhenAll(pages);
        Assert.Equal([new OffsetWindow(0, 80), new OffsetWindow(300, 5), new OffsetWindow(390, 20)], list.Calls);
    }

    [Fact]
    public async Task Takes_rows_from_a_call_that_was_made_before()
    {
        var list = new MemoryList("A", 500);
        var shared = Share(list);
        var first = Fetch(shared, 0, 50);
        Start();
        await first;
        Assert.Equal((5, "A20", "A24"), Shape(await Fetch(shared, 20, 5)));
        Assert.Single(list.Calls);
        await Fetch(shared, 45, 10);
        Assert.Equal(2, list.Calls.Count);
    }

    [Fact]
    public async Task Takes_rows_from_several_calls_that_have_them_together()
    {
        var list = new MemoryList("A", 500);
        var shared = Share(list);
        var pages = new[] { Fetch(shared, 0, 100), Fetch(shared, 100, 100) };
        Start();
        await Task.WhenAll(pages);
        Assert.Equal((100, "A50", "A149"), Shape(await Fetch(shared, 50, 100)));
        Assert.Equal((1, "A99", "A99"), Shape(await Fetch(shared, 99, 1)));
        Assert.Equal(2, list.Calls.Count);
    }

    [Fact]
    public async Task Asks_for_the_length_alone_only_where_nobody_asks_for_rows()
    {
        var list = new MemoryList("A", 500);
        var shared = Share(list);
        var (total, rows) = (shared.FetchTotalAsync(CancellationToken.None), Fetch(shared, 300, 10));
        Start();
        Assert.Equal(500, (await total).Total);
        await rows;
        Assert.Equal([new OffsetWindow(300, 10)], list.Calls);

        var alone = new MemoryList("B", 7);
        var sharedAlone = Share(alone);
        var (one, other) = (sharedAlone.FetchTotalAsync(CancellationToken.None), sharedAlone.FetchTotalAsync(CancellationToken.None));
        Start();
        Assert.Equal((7, 7), ((await one).Total, (await other).Total));
        Assert.Equal([new OffsetWindow(0, 1)], alone.Calls);
    }

    [Fact]
    public async Task Asks_alone_for_what_a_common_answer_was_too_short_for()
    {
        var list = new MemoryList("A", 500, answersAtMost: 30);
        var shared = Share(list);
        var (first, second) = (Fetch(shared, 0, 20), Fetch(shared, 40, 20));
        Start();
        Assert.Equal((20, "A0", "A19"), Shape(await first));
        Assert.Equal((20, "A40", "A59"), Shape(await second));
        Assert.Equal([new OffsetWindow(0, 60), new OffsetWindow(40, 20)], list.Calls);
    }

    [Fact]
    public async Task The_end_of_the_list_is_not_a_short_answer()
    {
        var list = new MemoryList("A", 30);
        var shared = Share(list);
        var (first, second, third) = (Fetch(shared, 0, 20), Fetch(shared, 20, 20), Fetch(shared, 40, 20));
        Start();
        await first;
        Assert.Equal((10, "A20", "A29"), Shape(await second));
        Assert.Empty((await third).Rows);
        Assert.Single(list.Calls);
    }

    [Fact]
    public async Task A_failure_of_a_common_call_is_that_of_each()
    {
        var list = new MemoryList("A", 30) { Fails = _ => true };
        var shared = Share(list);
        var (first, second, total) = (Fetch(shared, 0, 20), Fetch(shared, 10, 20), shared.FetchTotalAsync(CancellationToken.None));
        Start();
        Assert.All([await first, await second, await total], page => Assert.Equal("A is down", page.Error));
        Assert.Single(list.Calls);
    }

    [Fact]
    public async Task A_list_that_has_moved_is_asked_again()
    {
        var list = new MemoryList("A", 30);
        var shared = Share(list);
        var first = Fetch(shared, 0, 20);
        Start();
        await first;
        shared.Forget();
        await Fetch(shared, 0, 20);
        Assert.Equal(2, list.Calls.Count);
    }

    private static (int Count, string First, string Last) Shape(OffsetPage<string> page) => (page.Rows.Count, page.Rows[0], page.Rows[^1]);

    private static Task<OffsetPage<string>> Fetch(SharedList<string> list, int offset, int limit) =>
        list.FetchAsync(new OffsetWindow(offset, limit), CancellationToken.None);

    private SharedList<string> Share(MemoryList list) => new(list, new WindowGate(_started.Add));

    private void Start()
    {
        _started.ForEach(action => action());
        _started.Clear();
    }
}
