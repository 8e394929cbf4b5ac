using GraphProducts.Server.Paging;
using GraphProducts.Server.Tests.Simulator;
using Xunit;

namespace GraphProducts.Server.Tests.Paging;

/// <summary>An upstream that answers fewer rows than it is asked for, over several pages.</summary>
public sealed class AnswerMaximumTests
{
    [Fact]
    public void One_short_answer_can_be_chance()
    {
        var maximum = new AnswerMaximum(100, TimeProvider.System);
        maximum.NoteShortAnswer(19);
        maximum.NoteShortAnswer(7);
        maximum.NoteShortAnswer(0);
        Assert.Equal(100, maximum.Rows);
    }

    [Fact]
    public void Two_of_the_same_length_are_the_upstreams_own_maximum()
    {
        var maximum = new AnswerMaximum(100, TimeProvider.System);
        maximum.NoteShortAnswer(40);
        maximum.NoteShortAnswer(40);
        Assert.Equal(40, maximum.Rows);
        maximum.NoteShortAnswer(60);
        maximum.NoteShortAnswer(60);
        Assert.Equal(40, maximum.Rows);
    }

    [Fact]
    public void What_was_learned_is_tried_anew_after_a_while()
    {
        var clock = new ManualClock(DateTimeOffset.UnixEpoch);
        var maximum = new AnswerMaximum(100, clock);
        maximum.NoteShortAnswer(40);
        maximum.NoteShortAnswer(40);
        clock.Advance(AnswerMaximum.Memory - TimeSpan.FromSeconds(1));
        Assert.Equal(40, maximum.Rows);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(100, maximum.Rows);
        maximum.NoteShortAnswer(40);
        Assert.Equal(100, maximum.Rows);
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

        public void NoteShortAnswer(int rows) => _maximum.NoteShortAnswer(rows);

        public Task<OffsetPage<string>> FetchAsync(OffsetWindow window, CancellationToken cancellationToken) => inner.FetchAsync(window, cancellationToken);
    }
}
