using GraphProducts.GraphQL.Errors;

namespace GraphProducts.GraphQL.Execution;

/// <summary>The errors of one answer: the first ones are kept, those beyond are only counted.</summary>
internal sealed class ErrorList(int max)
{
    private List<GraphQLError>? _kept;

    /// <summary>How many errors there were, those included that are not kept.</summary>
    public int Count { get; private set; }

    /// <summary>Whether a further error would only be counted.</summary>
    public bool IsFull => Count >= max;

    /// <summary>How many errors more would be kept.</summary>
    public int Room => Math.Max(0, max - Count);

    public void Add(GraphQLError error)
    {
        if (!IsFull)
            (_kept ??= []).Add(error);
        Count++;
    }

    /// <summary>Counts errors that nobody has to make, since the list is full.</summary>
    public void AddUnseen(int count = 1) => Count += count;

    /// <summary>Forgets the errors behind the first so many.</summary>
    public void ReturnTo(int count)
    {
        if (_kept?.Count > count)
            _kept.RemoveRange(count, _kept.Count - count);
        Count = count;
    }

    /// <summary>Orders the errors behind the first so many by the index that their paths have at a level; those of one index, or of none, keep their order.</summary>
    public void Order(int first, int level)
    {
        if (_kept is null || _kept.Count - first < 2)
            return;
        GraphQLError[] ordered = [.. _kept.Skip(first).OrderBy(error => error.Path?.ElementAtOrDefault(level) as int? ?? -1)];
        _kept.RemoveRange(first, ordered.Length);
        _kept.AddRange(ordered);
    }

    /// <summary>What the client reads: the last one says how many were left out.</summary>
    public IReadOnlyList<GraphQLError> ToResponse()
    {
        if (_kept is null)
            return [];
        var leftOut = Count - _kept.Count;
        return leftOut == 0
            ? _kept
            : [.. _kept, new GraphQLError($"Errors that were left out: {leftOut}. An answer has at most {max}.") { Code = ErrorCodes.LimitExceeded }];
    }
}
