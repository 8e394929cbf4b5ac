namespace GraphProducts.Server.Paging;

/// <summary>An expected failure of paging, fit for clients: the message names the thing, the value and the remedy.</summary>
internal sealed record PageError(string Code, string Message)
{
    /// <summary><c>first</c> or <c>last</c> is negative, or above the maximum rows of a page.</summary>
    public const string ArgumentInvalid = "PAGE_ARGUMENT_INVALID";

    /// <summary>The cursor is not ours, was altered, or is of a version that we do not know.</summary>
    public const string CursorInvalid = "CURSOR_INVALID";

    /// <summary>The cursor is ours, but of another connection, filter or order.</summary>
    public const string CursorMismatch = "CURSOR_MISMATCH";

    /// <summary>A list did not give the rows that its own total promises, or only at the cost of too many calls.</summary>
    public const string Incomplete = "PAGE_INCOMPLETE";
}

/// <summary>What went wrong with one list while a page was read: the list's own error object, or a <see cref="PageError"/>.</summary>
internal sealed record ListFailure(string List, object Error);
