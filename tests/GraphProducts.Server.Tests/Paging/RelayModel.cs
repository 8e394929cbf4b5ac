namespace GraphProducts.Server.Tests.Paging;

/// <summary>
/// EdgesToReturn, HasNextPage and HasPreviousPage, step by step as https://relay.dev/graphql/connections.htm has them, over one flat
/// sequence in which an edge is its own index. Where the specification leaves "if the server can efficiently determine" open, it can.
/// </summary>
internal sealed class RelayModel(int count, int? first, int? after, int? last, int? before)
{
    public List<int> EdgesToReturn()
    {
        var edges = ApplyCursorsToEdges();
        if (first is { } head && edges.Count > head)
            edges.RemoveRange(head, edges.Count - head);
        if (last is { } tail && edges.Count > tail)
            edges.RemoveRange(0, edges.Count - tail);
        return edges;
    }

    public bool HasNextPage()
    {
        if (first is not null)
            return ApplyCursorsToEdges().Count > first;
        return before is not null && (after is null || before > after);
    }

    public bool HasPreviousPage()
    {
        if (last is not null)
            return ApplyCursorsToEdges().Count > last;
        return after is not null;
    }

    public List<int> ApplyCursorsToEdges()
    {
        var edges = Enumerable.Range(0, count).ToList();
        if (after is { } afterEdge && edges.Contains(afterEdge))
            edges.RemoveAll(edge => edge <= afterEdge);
        if (before is { } beforeEdge && edges.Contains(beforeEdge))
            edges.RemoveAll(edge => edge >= beforeEdge);
        return edges;
    }
}
