using GraphProducts.Server.Paging;

namespace GraphProducts.Server.Tests.Paging;

/// <summary>
/// The fewest calls a case can be answered with when nothing but the arguments is known beforehand, and the most that are acceptable.
/// Thought out apart from the pager: it knows the lengths of the lists and the rows of the page, and counts.
/// </summary>
internal sealed class CallModel
{
    private readonly PagingCase _input;
    private readonly List<int> _between;
    private readonly int[] _least;
    private readonly int[] _most;

    public CallModel(PagingCase input)
    {
        _input = input;
        _between = input.Model.ApplyCursorsToEdges();
        (_least, _most) = (new int[input.Lists.Length], new int[input.Lists.Length]);
        if ((input.Selection & (PageSelection.Rows | PageSelection.Cursors)) != 0)
            CountRows();
        if (input.Selection.HasFlag(PageSelection.TotalCount))
            Enumerable.Range(0, _least.Length).ToList().ForEach(Visit);
        if (input.Selection.HasFlag(PageSelection.HasNextPage) && input.EffectiveFirst is { } first)
            CountMoreThan(first);
        if (input.Selection.HasFlag(PageSelection.HasPreviousPage) && input.Last is { } last)
            CountMoreThan(last);
    }

    public int Least => _least.Sum();

    public int Most => _most.Sum();

    private bool IsForwards => _input.EffectiveFirst is not null;

    private void CountRows()
    {
        var page = _input.Model.EdgesToReturn();
        var rest = _input.Last == 0 ? 0 : _input.EffectiveFirst ?? _input.Last!.Value;
        foreach (var list in Range())
        {
            if (rest == 0)
                break;
            if (UpperBound(list) == 0)
                continue;
            Fetch(list, page.Count(row => _input.PlaceOf(row).List == list));
            rest = Math.Max(0, rest - RowsBetween(list));
        }
    }

    private void Fetch(int list, int rows)
    {
        var (_, window, answers) = _input.Lists[list];
        _least[list] = Math.Max(1, Ceiling(rows, Math.Min(window, answers)));
        _most[list] = answers >= window ? Math.Max(1, Ceiling(rows, window)) : Math.Max(1, Ceiling(rows, window) * Ceiling(window, answers));
        var startsAtKnownRow = IsForwards || (BeforeList == list && HasBefore);
        var takesTheLastOfTheFirst = IsForwards && _input.Last < _input.EffectiveFirst;
        if (!startsAtKnownRow || takesTheLastOfTheFirst)
            _most[list]++;
        if (rows % window == 0 || rows % window == window - 1 || answers < window)
            CountLookAtCursor(list);
    }

    /// <summary>
    /// A page that ends at a row of which nothing but its own mark is known has to see it; where it does not fit into the page's last window,
    /// that is a call.
    /// </summary>
    private void CountLookAtCursor(int list)
    {
        if (!IsForwards && HasBefore && list == BeforeList && _input.Cursors == CursorKind.Row)
            _most[list]++;
    }

    /// <summary>
    /// Lists of which nothing is known are asked for one row each, until more rows than the given number are certain or ruled out.
    /// </summary>
    private void CountMoreThan(int count)
    {
        foreach (var list in Range())
        {
            var known = Range().Where(other => _most[other] > 0).Sum(RowsBetween);
            var possible = Range().Where(other => _most[other] == 0).Sum(other => (long)UpperBound(other));
            if (known > count || known + possible <= count)
                return;
            if (UpperBound(list) > 0)
                Visit(list);
        }
    }

    private void Visit(int list)
    {
        _least[list] = Math.Max(1, _least[list]);
        if (_most[list] > 0)
            return;
        _most[list] = 1;
        CountLookAtCursor(list);
    }

    /// <summary>The lists between the cursors, in the direction of paging.</summary>
    private IEnumerable<int> Range()
    {
        var lists = Enumerable.Range(AfterList, BeforeList - AfterList + 1);
        return IsForwards ? lists : lists.Reverse();
    }

    private bool HasBefore => _input.Before is { } before && !(before <= _input.After);

    private int AfterList => _input.After is { } after ? _input.PlaceOf(after).List : 0;

    private int BeforeList => HasBefore ? _input.PlaceOf(_input.Before!.Value).List : _input.Lists.Length - 1;

    private int RowsBetween(int list) => _between.Count(row => _input.PlaceOf(row).List == list);

    /// <summary>How many rows the cursors alone leave possible: unlimited where a list has no end that they name.</summary>
    private int UpperBound(int list)
    {
        if (!HasBefore || list != BeforeList)
            return 1_000_000;
        var start = _input.After is { } after && AfterList == list ? _input.PlaceOf(after).Offset + 1 : 0;
        return _input.PlaceOf(_input.Before!.Value).Offset - start;
    }

    private static int Ceiling(int rows, int window) => (rows + window - 1) / window;
}
