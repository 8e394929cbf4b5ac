using System.Diagnostics.CodeAnalysis;

namespace GraphProducts.Server.Paging;

/// <summary>Reads pages of a Relay connection over one or several limit/offset lists in a row. How: <see cref="PageReading{T}"/>.</summary>
internal sealed class Pager(CursorCodec codec, PagingOptions options)
{
    /// <summary>Checks the arguments of a page: sizes, and cursors against the connection they are used with.</summary>
    public bool TryRead(
        PageArguments arguments,
        CursorScope scope,
        [NotNullWhen(true)] out PageRequest? request,
        [NotNullWhen(false)] out PageError? error) =>
        PageRequest.TryCreate(arguments, scope, codec, options, out request, out error);

    /// <summary>
    /// Reads the page, asking only for what was selected. The lists are those that the scope of the request names, in that order.
    /// Failures of
    /// lists are part of the answer; only cancellation and what a list throws come as exceptions.
    /// </summary>
    /// <remarks>
    /// When a list fails it is not asked again for this page, its failure is reported, and:
    /// <list type="bullet">
    /// <item>Where the page would enter the list at its start (paging forwards) or its end (backwards), it is passed over: the page goes on
    /// with the next list from that one's start or end.</item>
    /// <item>Where a cursor of the client lies in it, or after it has given rows of this page, the page ends at the gap; endCursor (or
    /// startCursor) resumes there. On a page left empty, that is the very cursor that was given.</item>
    /// <item>hasNextPage and hasPreviousPage are true where the failure leaves it open whether there is more in that direction.</item>
    /// <item>totalCount is null, unless every list told its length before one failed.</item>
    /// </list>
    /// </remarks>
    public Task<Connection<T>> ReadAsync<T>(
        IReadOnlyList<IOffsetList<T>> lists, PageRequest request, PageSelection selection, CancellationToken cancellationToken)
    {
        if (!IsOver(lists, request.Scope.Lists))
            throw new ArgumentException($"The cursor scope is over other lists: {string.Join(", ", request.Scope.Lists)}.", nameof(lists));
        if (request.After is not null || request.Before is not null)
        {
            IOffsetList<T>[] parts = [.. lists];
            (lists, request) = (parts, ListParts.Cut(request, parts));
        }

        return new PageReading<T>(ProgressOf(lists, request), request, selection, codec, options).RunAsync(cancellationToken);
    }

    private static bool IsOver<T>(IReadOnlyList<IOffsetList<T>> lists, IReadOnlyList<string> names)
    {
        var isOver = lists.Count == names.Count;
        for (var index = 0; isOver && index < lists.Count; index++)
            isOver = lists[index].Name == names[index];
        return isOver;
    }

    private static ListRows<T>[] ProgressOf<T>(IReadOnlyList<IOffsetList<T>> lists, PageRequest request)
    {
        var progress = new ListRows<T>[lists.Count];
        for (var index = 0; index < progress.Length; index++)
        {
            var presumedTotal = Math.Max(PresumedTotal(request.After, index), PresumedTotal(request.Before, index));
            progress[index] = new ListRows<T>(lists[index], presumedTotal);
        }

        return progress;
    }

    /// <summary>A cursor tells how long its list was when it was made, and that its own row was there.</summary>
    private static int PresumedTotal(Cursor? cursor, int list) => cursor?.List == list ? Math.Max(cursor.Offset + 1, cursor.Total ?? 0) : 0;
}
