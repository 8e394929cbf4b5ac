namespace GraphProducts.Server.Paging;

/// <summary>A list's answer to one window: the rows from the window's offset on and the length of the whole list, or an error.</summary>
internal sealed class OffsetPage<T>
{
    private OffsetPage(IReadOnlyList<T> rows, int total, object? error) => (Rows, Total, Error) = (rows, total, error);

    public IReadOnlyList<T> Rows { get; }

    /// <summary>How many rows the whole list has, whatever the window.</summary>
    public int Total { get; }

    /// <summary>The caller's own error object; the pager only hands it on. Null when the call succeeded.</summary>
    public object? Error { get; }

    public static OffsetPage<T> Of(IReadOnlyList<T> rows, int total) => new(rows, total, null);

    public static OffsetPage<T> Failed(object error) => new([], 0, error);
}
