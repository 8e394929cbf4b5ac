namespace GraphProducts.Server.Paging;

/// <summary>Which parts of a connection were selected: what nobody selected costs no call.</summary>
[Flags]
internal enum PageSelection
{
    None = 0,

    /// <summary><c>edges</c> or <c>nodes</c>.</summary>
    Rows = 1,

    /// <summary><c>totalCount</c>.</summary>
    TotalCount = 2,

    /// <summary><c>pageInfo.hasNextPage</c>.</summary>
    HasNextPage = 4,

    /// <summary><c>pageInfo.hasPreviousPage</c>.</summary>
    HasPreviousPage = 8,

    /// <summary><c>pageInfo.startCursor</c> or <c>pageInfo.endCursor</c>: they come from the rows.</summary>
    Cursors = 16,

    /// <summary><c>pages</c> or <c>totalPages</c>, of the connection or its <c>pageInfo</c>: they need the totals, and no row.</summary>
    NumberedPages = 32 | TotalCount,

    All = Rows | TotalCount | HasNextPage | HasPreviousPage | Cursors | NumberedPages,
}
