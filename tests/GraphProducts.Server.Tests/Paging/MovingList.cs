using GraphProducts.Server.Paging;

namespace GraphProducts.Server.Tests.Paging;

/// <summary>A list that a walk pages over while a test changes it.</summary>
internal interface IMovingList<T>
{
    IOffsetList<T> List { get; }

    /// <summary>What is in the list now, each with what makes it another row when it is moved.</summary>
    IReadOnlySet<object> Rows { get; }

    object IdentityOf(T row);

    /// <summary>Adds a row at the top.</summary>
    void Insert();

    void Delete(Random random);

    /// <summary>Changes a row; where the list is ordered by changes, that moves the row to the top.</summary>
    void Touch(Random random);
}

/// <summary>A row; its stamp is what the list is ordered by, newest first.</summary>
internal sealed record MovingRow(string Key, long Stamp);

/// <summary>A list in memory, newest first.</summary>
/// <param name="name">The list's name.</param>
/// <param name="length">How many rows it begins with.</param>
/// <param name="byChange">Whether touching a row moves it.</param>
/// <param name="tellsOrder">Whether the list has sort keys.</param>
/// <param name="rowsPerStamp">How many rows of the beginning share a stamp.</param>
internal sealed class MovingList(string name, int length, bool byChange, bool tellsOrder, int rowsPerStamp = 1) : IMovingList<MovingRow>, IOffsetList<MovingRow>
{
    private readonly List<MovingRow> _rows =
        [.. Enumerable.Range(0, length).Select(index => new MovingRow($"{name}{index}", (length - index - 1) / rowsPerStamp))];

    private HashSet<object>? _set;
    private long _now = length;
    private int _inserted;

    public string Name => name;

    public int MaximumWindow => 100;

    public IOffsetList<MovingRow> List => this;

    public IReadOnlySet<object> Rows => _set ??= [.. _rows];

    /// <summary>The rows in their order.</summary>
    public IReadOnlyList<MovingRow> InOrder => _rows;

    public List<OffsetWindow> Calls { get; } = [];

    /// <summary>Whether parts of the list can be had by sort key.</summary>
    public bool CanBeCut { get; init; }

    /// <summary>Happens behind every answer.</summary>
    public Action<OffsetWindow> Answered { get; set; } = _ => { };

    public object IdentityOf(MovingRow row) => row;

    public void Insert() => Change(() => _rows.Insert(0, new MovingRow($"{name}new{_inserted++}", ++_now)));

    public void Delete(Random random) => DeleteAt(random.Next(_rows.Count));

    public void DeleteAt(int index) => Change(() => _rows.RemoveAt(index));

    public void Touch(Random random) => TouchAt(random.Next(_rows.Count));

    public void TouchAt(int index)
    {
        if (!byChange)
            return;
        Change(() =>
        {
            var touched = _rows[index] with { Stamp = ++_now };
            _rows.RemoveAt(index);
            _rows.Insert(0, touched);
        });
    }

    public string KeyOf(MovingRow row) => row.Key;

    public long? SortKeyOf(MovingRow row) => tellsOrder ? -row.Stamp : null;

    public IOffsetList<MovingRow>? Between(long? from, long? to) =>
        CanBeCut ? new Part(this, row => !(SortKeyOf(row) < from) && !(SortKeyOf(row) > to)) : null;

    public Task<OffsetPage<MovingRow>> FetchAsync(OffsetWindow window, CancellationToken cancellationToken) => AnswerAsync(_rows, window);

    private Task<OffsetPage<MovingRow>> AnswerAsync(List<MovingRow> rows, OffsetWindow window)
    {
        Calls.Add(window);
        var page = OffsetPage<MovingRow>.Of([.. rows.Skip(window.Offset).Take(window.Limit)], rows.Count);
        Answered(window);
        return Task.FromResult(page);
    }

    private void Change(Action change)
    {
        _set = null;
        change();
    }

    private sealed class Part(MovingList whole, Func<MovingRow, bool> isIn) : IOffsetList<MovingRow>
    {
        public string Name => whole.Name;

        public int MaximumWindow => whole.MaximumWindow;

        public string KeyOf(MovingRow row) => whole.KeyOf(row);

        public long? SortKeyOf(MovingRow row) => whole.SortKeyOf(row);

        public Task<OffsetPage<MovingRow>> FetchAsync(OffsetWindow window, CancellationToken cancellationToken) =>
            whole.AnswerAsync([.. whole._rows.Where(isIn)], window);
    }
}
