namespace GraphProducts.Server.Paging;

/// <summary>
/// One page of a Relay connection. Edges and cursors are built when they are read. Reading a part that the selection did not ask for is a
/// bug of the caller and throws, since its value was never found out; only <see cref="TotalCount"/> is then null.
/// </summary>
internal sealed class Connection<T>
{
    private readonly PageRows<T> _rows;
    private readonly bool _selected;

    internal Connection(PageRows<T> rows, bool selected, PageInfo pageInfo, int? totalCount, IReadOnlyList<ListFailure> failures)
    {
        (_rows, _selected) = (rows, selected);
        (PageInfo, TotalCount, Failures) = (pageInfo, totalCount, failures);
    }

    public IReadOnlyList<T> Nodes => _selected ? _rows.Nodes : throw PageInfo.NotSelected("nodes");

    public IReadOnlyList<Edge<T>> Edges => field ??= BuildEdges();

    public PageInfo PageInfo { get; }

    /// <summary>The rows of all lists together; null when not selected, or when a list failed and so could not say.</summary>
    public int? TotalCount { get; }

    /// <inheritdoc cref="PageInfo.TotalPages"/>
    public int? TotalPages => PageInfo.TotalPages;

    /// <summary>At most one failure per list. Whatever is missing above is missing because of these: report them all.</summary>
    public IReadOnlyList<ListFailure> Failures { get; }

    /// <summary>
    /// Whether the list moved so far that the row of a cursor was not found again: the page comes from where it is most likely to have been.
    /// </summary>
    public bool HasDrifted { get; init; }

    /// <summary>Whether rows were asked for and failures left none: not the same as a list that has none.</summary>
    public bool IsLost => _selected && Failures.Count > 0 && _rows.Nodes.Count == 0;

    private Edge<T>[] BuildEdges()
    {
        var edges = new Edge<T>[Nodes.Count];
        for (var index = 0; index < edges.Length; index++)
            edges[index] = new Edge<T>(_rows, index);
        return edges;
    }
}

/// <summary>A row of a page with its cursor.</summary>
internal sealed class Edge<T>
{
    private readonly PageRows<T> _rows;
    private readonly int _index;

    internal Edge(PageRows<T> rows, int index) => (_rows, _index) = (rows, index);

    public string Cursor => field ??= _rows.CursorOf(_index);

    public T Node => _rows.Nodes[_index];
}
