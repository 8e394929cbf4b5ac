using FsCheck;
using FsCheck.Fluent;
using GraphProducts.Server.Paging;
using Xunit;

namespace GraphProducts.Server.Tests.Paging;

/// <summary>
/// The pager against <see cref="RelayModel"/> (what the page is) and <see cref="CallModel"/> (what it may cost), over random lists,
/// arguments and selections. More cases with the environment variable PAGING_CASES.
/// </summary>
public sealed class PagerPropertyTests
{
    private static int Cases => int.TryParse(Environment.GetEnvironmentVariable("PAGING_CASES"), out var cases) ? cases : 10_000;

    [Fact]
    public void Answers_what_the_Relay_algorithm_answers_with_as_few_calls_as_possible() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Cases).WithQuietOnSuccess(true),
            Prop.ForAll(PagingCase.Any, input => Verify(input, canBeCut: false)));

    [Fact]
    public void Answers_the_same_where_lists_can_be_cut_by_sort_key() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Cases / 3).WithQuietOnSuccess(true),
            Prop.ForAll(PagingCase.Any, input => Verify(input, canBeCut: true)));

    private static void Verify(PagingCase input, bool canBeCut)
    {
        var lists = input.Lists
            .Select((list, index) => new MemoryList(((char)('A' + index)).ToString(), list.Length, list.MaximumWindow, list.AnswersAtMost) { CanBeCut = canBeCut })
            .ToArray();
        var bench = new PagingBench(lists) { Options = new PagingOptions { MaximumCalls = 100_000 } };
        var reading = bench.ReadAsync(input.First, CursorOf(input.After), input.Last, CursorOf(input.Before), input.Selection);
        Assert.True(reading.IsCompleted);
        var page = reading.GetAwaiter().GetResult();

        VerifyPage(input, lists, bench, page);
        if (!canBeCut)
            VerifyCalls(input, lists);

        string? CursorOf(int? row)
        {
            if (row is null)
                return null;
            var (list, offset) = input.PlaceOf(row.Value);
            var rows = lists[list];
            var cursor = input.Cursors switch
            {
                CursorKind.Number => new Cursor(list, offset),
                CursorKind.Row => new Cursor(list, offset, rows.Length, rows.AnchorAt(offset, neighbours: 0)),
                _ => new Cursor(list, offset, rows.Length, rows.AnchorAt(offset, neighbours: 4)),
            };
            return PagingBench.Codec.Encode(cursor, bench.Scope);
        }
    }

    private static void VerifyPage(PagingCase input, MemoryList[] lists, PagingBench bench, Connection<string> page)
    {
        var expected = input.Model.EdgesToReturn().Select(row => input.PlaceOf(row)).ToList();
        Assert.Empty(page.Failures);
        if (input.Selection.HasFlag(PageSelection.Rows))
        {
            Assert.Equal(expected.Select(place => $"{lists[place.List].Name}{place.Offset}"), page.Nodes);
            Assert.Equal(page.Nodes, page.Edges.Select(edge => edge.Node));
            Assert.Equal(expected, page.Edges.Select(edge => edge.Cursor).Select(Decode));
        }

        if (input.Selection.HasFlag(PageSelection.Cursors))
        {
            var cursors = new[] { page.PageInfo.StartCursor, page.PageInfo.EndCursor }.OfType<string>().Select(Decode);
            Assert.Equal(expected.Count > 0 ? [expected[0], expected[^1]] : [], cursors);
        }

        if (input.Selection.HasFlag(PageSelection.HasNextPage))
            Assert.Equal(input.Model.HasNextPage(), page.PageInfo.HasNextPage);
        if (input.Selection.HasFlag(PageSelection.HasPreviousPage))
            Assert.Equal(input.Model.HasPreviousPage(), page.PageInfo.HasPreviousPage);
        Assert.Equal(input.Selection.HasFlag(PageSelection.TotalCount) ? input.TotalRows : null, page.TotalCount);

        (int List, int Offset) Decode(string text)
        {
            Assert.True(PagingBench.Codec.TryDecode(text, bench.Scope, out var cursor, out _));
            var list = lists[cursor.List];
            Assert.Equal(list.AnchorAt(cursor.Offset, 0).Mark, cursor.Anchor?.Mark);
            Assert.True(cursor.Total == list.Length || list.CanBeCut);
            return (cursor.List, cursor.Offset);
        }
    }

    private static void VerifyCalls(PagingCase input, MemoryList[] lists)
    {
        var model = new CallModel(input);
        Assert.InRange(lists.Sum(list => list.Calls.Count), model.Least, model.Most);
        foreach (var list in lists)
        {
            Assert.All(list.Calls, call => Assert.InRange(call.Limit, 1, list.MaximumWindow));
            var received = list.Calls
                .SelectMany(call => Enumerable.Range(call.Offset, Math.Min(call.Limit, list.AnswersAtMost)))
                .Where(offset => offset < list.Length)
                .ToList();
            Assert.Equal(received.Distinct().Count(), received.Count);
            Assert.Equal(list.Calls.Distinct().Count(), list.Calls.Count);
        }
    }
}
