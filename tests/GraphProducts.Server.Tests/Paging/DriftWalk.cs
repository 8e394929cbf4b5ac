using GraphProducts.Server.Paging;

namespace GraphProducts.Server.Tests.Paging;

/// <summary>One walk through a list from one end to the other, page by page, while the list moves between the pages.</summary>
internal sealed class DriftWalk<T>
{
    // A walk backwards in small steps would never reach the top of a list that grows there for ever.
    private const int MaximumInserts = 500;

    private readonly int _seed;
    private readonly IMovingList<T> _source;
    private readonly DriftFindings _findings;
    private readonly Random _random;
    private readonly int _size;
    private readonly bool _forwards;
    private readonly int _unrest;
    private readonly HashSet<object> _stayed;
    private readonly Dictionary<object, int> _delivered = [];
    private int _inserts;
    private bool _hasDrifted;

    public DriftWalk(int seed, IMovingList<T> source, DriftFindings findings)
    {
        (_seed, _source, _findings, _random) = (seed, source, findings, new Random(seed));
        _size = _random.Next(8) == 0 ? _random.Next(1, 10) : _random.Next(1, 251);
        _forwards = _random.Next(2) == 0;

        // Some lists rest, others move now and then, or ahead of every page.
        _unrest = _random.Next(4);
        _stayed = [.. source.Rows];
    }

    /// <summary>Whether rows may be gone as soon as they have been read.</summary>
    public bool MovesWithinPages { get; init; }

    /// <summary>Walks by cursors.</summary>
    public async Task RunAsync()
    {
        var list = new CountedList<T>(_source.List);
        var scope = new CursorScope("products", [list.Name]);
        var pager = new Pager(PagingBench.Codec, new PagingOptions());
        var (cursor, hasMoved) = ((string?)null, false);
        while (true)
        {
            var arguments = _forwards ? new PageArguments(First: _size, After: cursor) : new PageArguments(Last: _size, Before: cursor);
            if (!pager.TryRead(arguments, scope, out var request, out var error))
                throw new InvalidOperationException(error.Message);
            var before = list.Calls;
            var page = await pager.ReadAsync([list], request, PageSelection.All & ~PageSelection.TotalCount, CancellationToken.None);
            Deliver(page.Nodes);
            _findings.Failed += page.Failures.Count;
            _findings.Drifted += page.HasDrifted ? 1 : 0;
            _hasDrifted |= page.HasDrifted;
            if (cursor is not null)
                CountCalls(hasMoved, list.Calls - before - Math.Max(1, (page.Nodes.Count + 99) / 100));
            cursor = _forwards ? page.PageInfo.EndCursor : page.PageInfo.StartCursor;
            if (!(_forwards ? page.PageInfo.HasNextPage : page.PageInfo.HasPreviousPage))
                break;
            hasMoved = Move();
        }

        Judge();
    }

    /// <summary>Walks by offsets, as one does without a pager: what it comes to shows that the lists move.</summary>
    public async Task RunPlainlyAsync()
    {
        var offset = 0;
        var end = _forwards ? 0 : (await _source.List.FetchTotalAsync(CancellationToken.None)).Total;
        while (true)
        {
            var start = _forwards ? offset : Math.Max(0, end - _size);
            var wanted = _forwards ? _size : end - start;
            var rows = new List<T>();
            var total = 0;
            for (var from = start; from < start + wanted; from += 100)
            {
                var page = await _source.List.FetchAsync(new OffsetWindow(from, Math.Min(100, start + wanted - from)), CancellationToken.None);
                total = page.Total;
                rows.AddRange(page.Rows);
            }

            Deliver(rows);
            (offset, end) = (offset + _size, start);
            if (_forwards ? offset >= total : end == 0)
                break;
            Move();
        }

        Judge();
    }

    private void Deliver(IEnumerable<T> rows)
    {
        foreach (var identity in rows.Select(_source.IdentityOf))
        {
            _delivered[identity] = _delivered.GetValueOrDefault(identity) + 1;
            _findings.Invented += MovesWithinPages || _source.Rows.Contains(identity) ? 0 : 1;
        }
    }

    private void CountCalls(bool hasMoved, int extra)
    {
        if (hasMoved)
            _findings.Moved = (_findings.Moved.Pages + 1, _findings.Moved.Calls + extra);
        else
            _findings.AtRest = (_findings.AtRest.Pages + 1, _findings.AtRest.Calls + extra);
    }

    private bool Move()
    {
        if (_unrest == 0 || (_unrest < 3 && _random.Next(3) > 0))
            return false;
        for (var count = _random.Next(20) == 0 ? _random.Next(150) : _random.Next(4); count > 0 && _inserts < MaximumInserts; count--, _inserts++)
            _source.Insert();
        for (var count = _random.Next(20) == 0 ? _random.Next(40) : _random.Next(4); count > 0 && _source.Rows.Count > 0; count--)
            _source.Delete(_random);
        for (var count = _random.Next(4); count > 0 && _source.Rows.Count > 0; count--)
            _source.Touch(_random);
        _stayed.RemoveWhere(row => !_source.Rows.Contains(row));
        return true;
    }

    private void Judge()
    {
        _stayed.IntersectWith(_source.Rows);
        var repeated = _delivered.Count(pair => pair.Value > 1);
        var lost = _stayed.Count(row => !_delivered.ContainsKey(row));
        (_findings.Repeated, _findings.Lost) = (_findings.Repeated + repeated, _findings.Lost + lost);
        _findings.Silent += _hasDrifted ? 0 : repeated + lost;
        if (repeated + lost > 0)
            _findings.Faults.Add($"seed {_seed} of {_size} rows {(_forwards ? "forwards" : "backwards")}: {repeated} repeated, {lost} lost");
    }
}
