namespace GraphProducts.GraphQL.Planning;

/// <summary>How many fields the plans of a cache generation may have together. Fields are what plans are made of, so this bounds their memory.</summary>
internal sealed class PlanBudget(int maxFields)
{
    private int _taken;

    public bool IsSpent => Volatile.Read(ref _taken) >= maxFields;

    /// <summary>Takes the fields of a plan; false when they are more than is left, and the plan should not be kept.</summary>
    public bool TryTake(int fields)
    {
        if (Interlocked.Add(ref _taken, fields) <= maxFields)
            return true;
        return false;
    }

    /// <summary>Begins anew, with a new generation.</summary>
    public void Reset() => Volatile.Write(ref _taken, 0);
}
