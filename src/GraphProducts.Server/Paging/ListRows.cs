namespace GraphProducts.Server.Paging;

/// <summary>The progress of one list together with the rows that it gave.</summary>
internal sealed class ListRows<T>(IOffsetList<T> list, int presumedTotal)
    : ListProgress(list.MaximumWindow, presumedTotal, list.FirstOffset, list.IsPart)
{
    private readonly List<Answer> _answers = new(1);

    // The marks of each answer's rows, made when needed (0: not yet): for most pages nobody asks.
    private uint[]?[]? _marks;
    private int? _claimedTotal;

    public IOffsetList<T> List { get; } = list;

    public override uint MarkAt(int offset)
    {
        var index = AnswerWith(offset);
        if (_marks is null || _marks.Length <= index)
            Array.Resize(ref _marks, _answers.Count);
        var (range, rows) = _answers[index];
        var marks = _marks[index] ??= new uint[range.Limit];
        ref var mark = ref marks[offset - range.Offset];
        return mark != 0 ? mark : mark = MarkOf(rows[offset - range.Offset]);
    }

    public override long? SortKeyAt(int offset) => List.SortKeyOf(RowAt(offset));

    /// <summary>
    /// Whether an answer is of another state of the list than what is known: another total, or rows that are known to stand just beside it.
    /// </summary>
    public bool IsContradictedBy(OffsetWindow asked, OffsetPage<T> page)
    {
        if (page.Error is not null || _claimedTotal is null)
            return false;
        return page.Total != _claimedTotal || RepeatsRowsBeside(asked, page.Rows);
    }

    public void Learn(OffsetWindow asked, OffsetPage<T> page)
    {
        if (page.Error is not null)
        {
            Fail(page.Error);
            return;
        }

        // More rows than asked: a list that ignores limits; what was not asked for is not relied on.
        var count = Math.Min(page.Rows.Count, asked.Limit);
        _claimedTotal ??= page.Total;
        Learn(asked, count, page.Total);
        _answers.Add(new Answer(new OffsetWindow(asked.Offset, count), page.Rows));
    }

    /// <summary>Takes in the answer of the whole list that this is a part of: its total and its first row.</summary>
    public void LearnWhole(OffsetPage<T> page)
    {
        if (page.Error is not null)
            Fail(page.Error);
        else
            LearnWhole(page.Total, page.Rows.Count > 0 && !(IsKnown(FirstOffset) && MarkAt(FirstOffset) == MarkOf(page.Rows[0])));
    }

    /// <summary>The same list in another state, of which nothing is known yet.</summary>
    public ListRows<T> Anew()
    {
        List.Forget();
        return new ListRows<T>(List, 0);
    }

    /// <summary>The answer that is exactly the window, if one is: then no row needs to be copied.</summary>
    public IReadOnlyList<T>? Whole(OffsetWindow window)
    {
        foreach (var answer in _answers)
        {
            if (answer.Range == window && answer.Rows.Count == window.Limit)
                return answer.Rows;
        }

        return null;
    }

    /// <summary>Copies a window whose rows are all known.</summary>
    public void CopyTo(OffsetWindow window, Span<T> target)
    {
        foreach (var answer in _answers)
        {
            var end = Math.Min(answer.Range.End, window.End);
            for (var offset = Math.Max(answer.Range.Offset, window.Offset); offset < end; offset++)
                target[offset - window.Offset] = answer.Rows[offset - answer.Range.Offset];
        }
    }

    private bool RepeatsRowsBeside(OffsetWindow asked, IReadOnlyList<T> rows)
    {
        const int reach = CursorAnchor.MaximumNeighbours;
        var ahead = KnownFromEnd(new OffsetWindow(asked.Offset - reach, reach));
        var behind = KnownFromStart(new OffsetWindow(asked.End, reach));
        if (ahead + behind == 0)
            return false;
        var marks = new uint[rows.Count];
        for (var index = 0; index < marks.Length; index++)
            marks[index] = MarkOf(rows[index]);
        return Repeats(marks, new OffsetWindow(asked.Offset - ahead, ahead)) || Repeats(marks, new OffsetWindow(asked.End, behind));
    }

    private bool Repeats(uint[] marks, OffsetWindow known)
    {
        for (var offset = known.Offset; offset < known.End; offset++)
        {
            if (Array.IndexOf(marks, MarkAt(offset)) >= 0)
                return true;
        }

        return false;
    }

    private uint MarkOf(T row) => RowMark.Of(List.KeyOf(row), List.SortKeyOf(row));

    private T RowAt(int offset)
    {
        var (range, rows) = _answers[AnswerWith(offset)];
        return rows[offset - range.Offset];
    }

    private int AnswerWith(int offset)
    {
        for (var index = 0; index < _answers.Count; index++)
        {
            if (_answers[index].Range.Offset <= offset && offset < _answers[index].Range.End)
                return index;
        }

        throw new ArgumentOutOfRangeException(nameof(offset), offset, "The row is not known.");
    }

    private readonly record struct Answer(OffsetWindow Range, IReadOnlyList<T> Rows);
}
