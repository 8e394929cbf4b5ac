using System.Diagnostics.CodeAnalysis;

namespace GraphProducts.Server.Paging;

/// <summary>Checked page arguments: sizes within the limits (at least one of them set), cursors decoded.</summary>
internal sealed class PageRequest
{
    private PageRequest(PageArguments arguments, CursorScope scope) => (Arguments, Scope) = (arguments, scope);

    public PageArguments Arguments { get; }

    public CursorScope Scope { get; }

    public int? First { get; private init; }

    public int? Last { get; private init; }

    public Cursor? After { get; private init; }

    public Cursor? Before { get; private init; }

    /// <summary>The most rows that the page may have.</summary>
    public int Rows => Math.Min(First ?? int.MaxValue, Last ?? int.MaxValue);

    public PageBounds Bounds => PageBounds.Between(After, Before, Scope.Lists.Count);

    /// <summary>The same page, with cursors that know more.</summary>
    public PageRequest With(Cursor? after, Cursor? before) =>
        new(Arguments, Scope) { First = First, Last = Last, After = after, Before = before };

    /// <summary>The rest of the page, when some of its rows are there already and the given one is the last of them.</summary>
    public PageRequest GoOnBehind(Cursor row, int rows) =>
        new(Arguments, Scope) { First = First - rows, After = row, Before = Before };

    /// <summary>The rest of a page that is read backwards, when some of its rows are there already and the given one is the first of them.</summary>
    public PageRequest GoOnAheadOf(Cursor row, int rows) =>
        new(Arguments, Scope) { Last = Last - rows, After = After, Before = row };

    /// <summary>
    /// Checks the arguments. Without <c>first</c> and <c>last</c> it is <c>first</c> with the default rows, also when only <c>before</c>
    /// is given.
    /// </summary>
    public static bool TryCreate(
        PageArguments arguments,
        CursorScope scope,
        CursorCodec codec,
        PagingOptions options,
        [NotNullWhen(true)] out PageRequest? request,
        [NotNullWhen(false)] out PageError? error)
    {
        request = null;
        if (!IsSize("first", arguments.First, options, out error) || !IsSize("last", arguments.Last, options, out error)
            || !IsCursor("after", arguments.After, scope, codec, out var after, out error)
            || !IsCursor("before", arguments.Before, scope, codec, out var before, out error))
        {
            return false;
        }

        var first = arguments is { First: null, Last: null } ? options.DefaultRows : arguments.First;
        request = new PageRequest(arguments, scope) { First = first, Last = arguments.Last, After = after, Before = before };
        return true;
    }

    private static bool IsSize(string name, int? value, PagingOptions options, [NotNullWhen(false)] out PageError? error)
    {
        error = value < 0 || value > options.MaximumRows
            ? new PageError(
                PageError.ArgumentInvalid,
                $"{name} is {value}. It must be between 0 and {options.MaximumRows}; page on with cursors for more.")
            : null;
        return error is null;
    }

    private static bool IsCursor(
        string name, string? text, CursorScope scope, CursorCodec codec, out Cursor? cursor, [NotNullWhen(false)] out PageError? error)
    {
        cursor = null;
        error = null;
        if (text is null || codec.TryDecode(text, scope, out cursor, out error))
            return true;
        error = error with { Message = $"{name}: {error.Message}" };
        return false;
    }
}
