using GraphProducts.Server.Paging;

namespace GraphProducts.Server.Tests.Paging;

/// <summary>A list in memory that never changes; it may answer fewer rows than asked, fail, and remembers what it was asked.</summary>
internal sealed class MemoryList(string name, int length, int maximumWindow = 100, int answersAtMost = int.MaxValue) : IOffsetList<string>
{
    private readonly string[] _rows = Enumerable.Range(0, length).Select(index => $"{name}{index}").ToArray();

    public string Name => name;

    public int MaximumWindow => maximumWindow;

    public int Length => _rows.Length;

    public int AnswersAtMost => answersAtMost;

    /// <summary>What the list says its length is, where that is not the truth.</summary>
    public int? ClaimedTotal { get; init; }

    /// <summary>Chooses the windows that fail.</summary>
    public Func<OffsetWindow, bool> Fails { get; init; } = _ => false;

    public List<OffsetWindow> Calls { get; } = [];

    public string KeyOf(string row) => row;

    /// <summary>What a cursor remembers of a row and of so many on each side of it.</summary>
    public CursorAnchor AnchorAt(int offset, int neighbours) => new(
        RowMark.Of(_rows[offset], null),
        [.. _rows.Take(offset).Reverse().Take(neighbours).Select(row => RowMark.Of(row, null))],
        [.. _rows.Skip(offset + 1).Take(neighbours).Select(row => RowMark.Of(row, null))],
        sortKey: null);

    public Task<OffsetPage<string>> FetchAsync(OffsetWindow window, CancellationToken cancellationToken)
    {
        Calls.Add(window);
        var answer = _rows.Skip(window.Offset).Take(Math.Min(window.Limit, answersAtMost)).ToArray();
        return Task.FromResult(Fails(window)
            ? OffsetPage<string>.Failed($"{name} is down")
            : OffsetPage<string>.Of(answer, ClaimedTotal ?? _rows.Length));
    }
}
