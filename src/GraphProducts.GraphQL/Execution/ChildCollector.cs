using GraphProducts.GraphQL.Planning;

namespace GraphProducts.GraphQL.Execution;

/// <summary>Counts the objects below a held field.</summary>
internal class ChildCounter
{
    /// <summary>How many objects have been gathered, of all types.</summary>
    public int Count { get; private set; }

    public virtual void Add(object value) => Count++;
}

/// <summary>Gathers the objects below a held field into one flat batch per concrete type.</summary>
internal sealed class ChildCollector(OperationContext operation, FieldPlan field) : ChildCounter
{
    private const int Unresolved = -1;

    private readonly SelectionBatch[] _batches = Array.ConvertAll(field.Children, child => new SelectionBatch(child));
    private readonly List<int>? _slots = field.Children.Length > 1 ? [] : null;

    public override void Add(object value)
    {
        operation.CountGathered();
        base.Add(value);
        if (_slots is null)
        {
            _batches[0].Add(value);
            return;
        }

        var type = operation.TypeOf(field.Definition.Type.Named, value, out _);
        var batch = type is null ? null : Array.Find(_batches, candidate => candidate.Selection.Type == type);
        _slots.Add(batch is null ? Unresolved : batch.Count);
        batch?.Add(value);
    }

    /// <summary>Hands the batches over. The answer maps an object's number to its place in the batch of its type; null: they are the same.</summary>
    public int[]? Finish(List<SelectionBatch> next)
    {
        foreach (var batch in _batches)
        {
            if (batch.Count > 0 && batch.Selection.HasHeldFields)
                next.Add(batch);
            else
                batch.Release();
        }

        return _slots?.ToArray();
    }
}

/// <summary>Counts the objects below a held field while they are written, in the order in which they were gathered.</summary>
internal struct ChildCursor(int next, int[]? slots)
{
    private int _next = next;

    /// <summary>How many objects have been passed.</summary>
    public readonly int Position => _next;

    /// <summary>The place of the next object in the batch of its type.</summary>
    public int Take()
    {
        var number = _next++;
        return slots is null ? number : slots[number];
    }

    /// <summary>Goes on behind objects that were gathered but not written, since a null took their place.</summary>
    public void MoveTo(int position) => _next = position;
}
