namespace GraphProducts.Server.Paging;

/// <summary>One limit/offset list of an upstream, as the pager sees it.</summary>
internal interface IOffsetList<T>
{
    /// <summary>Names the list in cursors and failures. Stable: renaming it makes the cursors in clients' hands void.</summary>
    string Name { get; }

    /// <summary>The most rows to ask for in one call. The list may still answer fewer.</summary>
    int MaximumWindow { get; }

    /// <summary>The offset of the first row.</summary>
    int FirstOffset => 0;

    /// <summary>Whether this is only a part of a list, whose length <see cref="FetchTotalAsync"/> tells together with its first row.</summary>
    bool IsPart => false;

    /// <summary>The row's own key, unique in its list: a cursor names the row by it.</summary>
    string KeyOf(T row);

    /// <summary>
    /// What the list is ordered by, as a number that never falls from a row to the next one; null where the order is not known, or the row
    /// has no such value.
    /// </summary>
    long? SortKeyOf(T row) => null;

    /// <summary>Reads one window. Expected failures are answers (<see cref="OffsetPage{T}.Failed"/>), not exceptions.</summary>
    Task<OffsetPage<T>> FetchAsync(OffsetWindow window, CancellationToken cancellationToken);

    /// <summary>Reads the length of the list; the answer may come without rows where the length is known already.</summary>
    Task<OffsetPage<T>> FetchTotalAsync(CancellationToken cancellationToken) => FetchAsync(new OffsetWindow(0, 1), cancellationToken);

    /// <summary>
    /// The rows whose sort keys lie between two, both included, as a list of its own; null where the upstream cannot cut the list. Where it can,
    /// pages are read from the row of a cursor on, wherever that is by now, and the upstream need not count its way there.
    /// </summary>
    IOffsetList<T>? Between(long? from, long? to) => null;

    /// <summary>The list has moved: what was remembered of it is of no use.</summary>
    void Forget()
    {
    }
}
