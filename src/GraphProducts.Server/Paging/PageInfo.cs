namespace GraphProducts.Server.Paging;

/// <summary>Relay's PageInfo. What was not selected throws when it is read (see <see cref="Connection{T}"/>).</summary>
internal sealed class PageInfo
{
    private readonly bool? hasNextPage;
    private readonly bool? hasPreviousPage;
    private readonly Func<string?>? startCursor;
    private readonly Func<string?>? endCursor;

    internal PageInfo(bool? hasNextPage, bool? hasPreviousPage, Func<string?>? startCursor, Func<string?>? endCursor)
    {
        (this.hasNextPage, this.hasPreviousPage) = (hasNextPage, hasPreviousPage);
        (this.startCursor, this.endCursor) = (startCursor, endCursor);
    }

    public bool HasNextPage => hasNextPage ?? throw NotSelected("hasNextPage");

    public bool HasPreviousPage => hasPreviousPage ?? throw NotSelected("hasPreviousPage");

    /// <summary>
    /// The first row's cursor; null on an empty page (where a failure emptied it: the <c>before</c> given, to resume from).
    /// </summary>
    public string? StartCursor => (startCursor ?? throw NotSelected("startCursor"))();

    /// <summary>
    /// The last row's cursor; null on an empty page (where a failure emptied it: the <c>after</c> given, to resume from).
    /// </summary>
    public string? EndCursor => (endCursor ?? throw NotSelected("endCursor"))();

    internal static InvalidOperationException NotSelected(string field) =>
        new($"{field} was read, but the page was requested without it. Add it to the PageSelection.");
}
