namespace GraphProducts.Server.Paging;

/// <summary>Relay's PageInfo. What was not selected throws when it is read (see <see cref="Connection{T}"/>).</summary>
internal sealed class PageInfo
{
    private readonly bool? _hasNextPage;
    private readonly bool? _hasPreviousPage;
    private readonly IPageEnds? _ends;
    private readonly NumberedPages? _pages;

    internal PageInfo(bool? hasNextPage, bool? hasPreviousPage, IPageEnds? ends, NumberedPages? pages)
    {
        (_hasNextPage, _hasPreviousPage) = (hasNextPage, hasPreviousPage);
        (_ends, _pages) = (ends, pages);
    }

    public bool HasNextPage => _hasNextPage ?? throw NotSelected("hasNextPage");

    public bool HasPreviousPage => _hasPreviousPage ?? throw NotSelected("hasPreviousPage");

    /// <summary>
    /// The first row's cursor; null on an empty page (where a failure emptied it: the <c>before</c> given, to resume from).
    /// </summary>
    public string? StartCursor => (_ends ?? throw NotSelected("startCursor")).StartCursor;

    /// <summary>
    /// The last row's cursor; null on an empty page (where a failure emptied it: the <c>after</c> given, to resume from).
    /// </summary>
    public string? EndCursor => (_ends ?? throw NotSelected("endCursor")).EndCursor;

    /// <summary>Null when not selected, when no rows were asked for, or when a list failed and so could not say how long it is.</summary>
    public int? TotalPages => _pages?.Count;

    /// <summary>See <see cref="NumberedPages.Around"/>; empty where <see cref="TotalPages"/> is null.</summary>
    public IReadOnlyList<PageCursor> Pages(int around) => _pages?.Around(around) ?? [];

    internal static InvalidOperationException NotSelected(string field) =>
        new($"{field} was read, but the page was requested without it. Add it to the PageSelection.");
}

/// <summary>The cursors at the ends of a page, whatever its rows are; made when they are read.</summary>
internal interface IPageEnds
{
    string? StartCursor { get; }

    string? EndCursor { get; }
}
