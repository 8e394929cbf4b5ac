using GraphProducts.Server.Paging;
using GraphProducts.Server.Tests.Paging;
using GraphProducts.Server.Tests.Simulator;
using GraphProducts.Server.Upstreams;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace GraphProducts.Server.Tests.Upstreams;

/// <summary>An upstream that answers fewer rows than it is asked for, over several pages.</summary>
public sealed class AnswerMaximumTests
{
    [Fact]
    public void One_short_answer_can_be_chance()
    {
        var maximum = new AnswerMaximum(100, TimeProvider.System);
        maximum.Note(100, 0, 19, 1000);
        maximum.Note(100, 0, 7, 1000);
        maximum.Note(100, 0, 0, 1000);
        Assert.Equal(100, maximum.Rows);
    }

    [Fact]
    public void Two_of_the_same_length_are_the_upstreams_own_maximum()
    {
        var maximum = new AnswerMaximum(100, TimeProvider.System);
        maximum.Note(100, 0, 40, 1000);
        maximum.Note(100, 0, 40, 1000);
        Assert.Equal(40, maximum.Rows);
        maximum.Note(100, 0, 60, 1000);
        maximum.Note(100, 0, 60, 1000);
        Assert.Equal(40, maximum.Rows);
    }

    [Fact]
    public void What_was_learned_is_tried_anew_after_a_while()
    {
        var clock = new ManualClock(DateTimeOffset.UnixEpoch);
        var maximum = new AnswerMaximum(100, clock);
        maximum.Note(100, 0, 40, 1000);
        maximum.Note(100, 0, 40, 1000);
        clock.Advance(AnswerMaximum.Memory - TimeSpan.FromSeconds(1));
        Assert.Equal(40, maximum.Rows);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(100, maximum.Rows);
        maximum.Note(100, 0, 40, 1000);
        Assert.Equal(100, maximum.Rows);
    }

    [Theory]
    [InlineData(40, 0, 40, 1000)]
    [InlineData(100, 960, 40, 1000)]
    public void An_answer_that_has_all_that_there_is_is_not_short(int limit, int offset, int rows, long total)
    {
        var maximum = new AnswerMaximum(100, TimeProvider.System);
        maximum.Note(limit, offset, rows, total);
        maximum.Note(limit, offset, rows, total);
        Assert.Equal(100, maximum.Rows);
    }

    [Fact]
    public async Task An_answer_that_several_wait_for_counts_once()
    {
        await using var fixture = await UpstreamFixture.StartAsync();
        var answer = new TaskCompletionSource();
        fixture.Upstream.Answers(async context =>
        {
            await answer.Task;
            await context.Response.WriteAsync(
                $$"""{"response_status":{"severity":"SUCCESS"},"products":[{{string.Join(',', Enumerable.Range(1, 40).Select(id => $$"""{"product_id":"{{id}}"}"""))}}],"total":1000}""");
        });

        var calls = new[] { FindAsync(fixture), FindAsync(fixture), FindAsync(fixture) };
        answer.SetResult();
        await Task.WhenAll(calls);

        Assert.Single(fixture.Upstream.Requests);
        Assert.Equal(100, fixture.DecoNetwork.MaximumRows);
        await FindAsync(fixture);
        Assert.Equal(40, fixture.DecoNetwork.MaximumRows);

        static Task FindAsync(UpstreamFixture fixture) => fixture.DecoNetwork.FindAsync([], 100, 0, TestContext.Current.CancellationToken).AsTask();
    }

    [Fact]
    public async Task Later_pages_are_cut_into_windows_that_the_upstream_answers()
    {
        var list = new LearningList(new MemoryList("A", 1000, answersAtMost: 40));
        var pager = new Pager(PagingBench.Codec, new PagingOptions());
        var calls = new List<int>();
        for (var page = 0; page < 3; page++)
        {
            list.Inner.Calls.Clear();
            Assert.True(pager.TryRead(new PageArguments(First: 120), new CursorScope("products", ["A"]), out var request, out _));
            Assert.Equal(120, (await pager.ReadAsync([list], request, PageSelection.Rows, CancellationToken.None)).Nodes.Count);
            calls.Add(list.Inner.Calls.Max(call => call.Limit));
        }

        Assert.Equal([100, 100, 40], calls);
    }

    private sealed class LearningList(MemoryList inner) : IOffsetList<string>
    {
        private readonly AnswerMaximum _maximum = new(100, TimeProvider.System);

        public MemoryList Inner => inner;

        public string Name => inner.Name;

        public int MaximumWindow => _maximum.Rows;

        public string KeyOf(string row) => row;

        public async Task<OffsetPage<string>> FetchAsync(OffsetWindow window, CancellationToken cancellationToken)
        {
            var page = await inner.FetchAsync(window, cancellationToken);
            _maximum.Note(window.Limit, window.Offset, page.Rows.Count, page.Total);
            return page;
        }
    }
}
