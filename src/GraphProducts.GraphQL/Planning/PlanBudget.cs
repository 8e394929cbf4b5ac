namespace GraphProducts.GraphQL.Planning;

/// <summary>How many fields the plans of a cache generation may have together. Fields are what plans are made of, so this bounds their memory.</summary>
internal sealed class PlanBudget(int maxFields)
{
    private int _taken;
    private volatile bool _isSpent;

    /// <summary>Whether a plan had to be turned away since the generation began.</summary>
    public bool IsSpent => _isSpent;

    /// <summary>Takes the fields of a plan; false when they are more than is left, and the plan should not be kept.</summary>
    public bool TryTake(int fields)
    {
        if (Interlocked.Add(ref _taken, fields) <= maxFields)
            return true;

        // Given back, or plans that are turned away again and again would count until the number overflows.
        Interlocked.Add(ref _taken, -fields);
        _isSpent = true;
        return false;
    }

    /// <summary>Begins anew, with a new generation.</summary>
    public void Reset()
    {
        Volatile.Write(ref _taken, 0);
        _isSpent = false;
    }
}
