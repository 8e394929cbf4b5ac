using System.Collections.Concurrent;
using GraphProducts.Server.Paging;

namespace GraphProducts.Server.Tests.Paging;

/// <summary>A list in memory that never changes; it may answer fewer rows than asked, fail, and remembers what it was asked.</summary>
internal sealed class MemoryList(string name, string[] rows, int maximumWindow, int answersAtMost) : IOffsetList<string>
{
    // Thousands of lists are made of the same names.
    private static readonly ConcurrentDictionary<string, string[]> s_names = new();

    private readonly string[] _rows = rows;

    public MemoryList(string name, int length, int maximumWindow = 100, int answersAtMost = int.MaxValue)
        : this(name, NamesOf(name, length)[..length], maximumWindow, answersAtMost)
    {
    }

    public string Name => name;

    public int MaximumWindow => maximumWindow;

    public int Length => _rows.Length;

    public int AnswersAtMost => answersAtMost;

    /// <summary>What the list says its length is, where that is not the truth.</summary>
    public int? ClaimedTotal { get; init; }

    /// <summary>Chooses the windows that fail.</summary>
    public Func<OffsetWindow, bool> Fails { get; init; } = _ => false;

    /// <summary>Whether the list has sort keys, by which parts of it can be had.</summary>
    public bool CanBeCut { get; init; }

    public List<OffsetWindow> Calls { get; } = [];

    public string KeyOf(string row) => row;

    /// <summary>What a cursor remembers of a row and of so many on each side of it.</summary>
    public CursorAnchor AnchorAt(int offset, int neighbours) => new(
        MarkOf(_rows[offset]),
        [.. _rows.Take(offset).Reverse().Take(neighbours).Select(row => MarkOf(row))],
        [.. _rows.Skip(offset + 1).Take(neighbours).Select(row => MarkOf(row))],
        CanBeCut ? offset : null);

    public long? SortKeyOf(string row) => CanBeCut ? PlaceOf(row) : null;

    public IOffsetList<string>? Between(long? from, long? to) => CanBeCut
        ? new MemoryList(name, [.. _rows.Where(row => !(PlaceOf(row) < from) && !(PlaceOf(row) > to))], maximumWindow, answersAtMost) { CanBeCut = true }
        : null;

    public Task<OffsetPage<string>> FetchAsync(OffsetWindow window, CancellationToken cancellationToken)
    {
        Calls.Add(window);
        var start = Math.Min(window.Offset, _rows.Length);
        var answer = _rows[start..Math.Min(_rows.Length, start + Math.Min(window.Limit, answersAtMost))];
        return Task.FromResult(Fails(window)
            ? OffsetPage<string>.Failed($"{name} is down")
            : OffsetPage<string>.Of(answer, ClaimedTotal ?? _rows.Length));
    }

    private static string[] NamesOf(string name, int length) => s_names.AddOrUpdate(
        name,
        _ => [.. Enumerable.Range(0, Math.Max(length, 1000)).Select(index => $"{name}{index}")],
        (_, known) => known.Length >= length ? known : [.. Enumerable.Range(0, length).Select(index => $"{name}{index}")]);

    private uint MarkOf(string row) => RowMark.Of(row, SortKeyOf(row));

    private long PlaceOf(string row) => long.Parse(row.AsSpan(name.Length), System.Globalization.CultureInfo.InvariantCulture);
}
