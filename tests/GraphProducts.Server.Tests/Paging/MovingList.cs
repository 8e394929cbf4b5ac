using GraphProducts.Server.Paging;

namespace GraphProducts.Server.Tests.Paging;

/// <summary>A row; its stamp is what the list is ordered by, newest first.</summary>
internal sealed record MovingRow(string Key, long Stamp);

/// <summary>A list in memory that changes: rows come at the top, go anywhere, and are touched.</summary>
/// <param name="name">The list's name.</param>
/// <param name="byStamp">Whether touching a row gives it a new stamp, and so moves it to the top.</param>
/// <param name="tellsOrder">Whether the list has sort keys.</param>
/// <param name="rowsPerStamp">How many rows of the beginning have the same stamp.</param>
internal sealed class MovingList(string name, int length, bool byStamp, bool tellsOrder, int rowsPerStamp = 1) : IOffsetList<MovingRow>
{
    private readonly List<MovingRow> _rows =
        [.. Enumerable.Range(0, length).Select(index => new MovingRow($"{name}{index}", (length - index - 1) / rowsPerStamp))];

    private HashSet<MovingRow>? _set;
    private long _now = length;
    private int _inserted;

    public string Name => name;

    public int MaximumWindow { get; init; } = 100;

    public IReadOnlyList<MovingRow> Rows => _rows;

    public List<OffsetWindow> Calls { get; } = [];

    /// <summary>Happens ahead of every answer.</summary>
    public Action<OffsetWindow> Answering { get; set; } = _ => { };

    public bool Has(MovingRow row) => (_set ??= [.. _rows]).Contains(row);

    public int PlaceOf(MovingRow row) => _rows.IndexOf(row);

    public void Insert()
    {
        _set = null;
        _rows.Insert(0, new MovingRow($"{name}new{_inserted++}", ++_now));
    }

    public void Delete(int index)
    {
        _set = null;
        _rows.RemoveAt(index);
    }

    public void Touch(int index)
    {
        if (!byStamp)
            return;
        _set = null;
        var touched = _rows[index] with { Stamp = ++_now };
        _rows.RemoveAt(index);
        _rows.Insert(0, touched);
    }

    public string KeyOf(MovingRow row) => row.Key;

    public long? SortKeyOf(MovingRow row) => tellsOrder ? -row.Stamp : null;

    public Task<OffsetPage<MovingRow>> FetchAsync(OffsetWindow window, CancellationToken cancellationToken)
    {
        Calls.Add(window);
        Answering(window);
        return Task.FromResult(OffsetPage<MovingRow>.Of([.. _rows.Skip(window.Offset).Take(window.Limit)], _rows.Count));
    }
}
