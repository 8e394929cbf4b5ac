using System.Buffers;
using GraphProducts.GraphQL.Planning;

namespace GraphProducts.GraphQL.Execution;

/// <summary>The objects at one place of the plan, in the order in which they will be written, and what runs for them.</summary>
internal sealed class SelectionBatch(SelectionPlan selection)
{
    private const int FirstRoom = 16;
    private object[] _parents = [];

    public SelectionPlan Selection { get; } = selection;

    /// <summary>A run per held field of the selection, at the field's place; null for the others.</summary>
    public Fields.FieldRun?[] Runs { get; } = new Fields.FieldRun?[selection.Fields.Length];

    public int Count { get; private set; }

    public object this[int slot] => slot < Count ? _parents[slot] : throw new ArgumentOutOfRangeException(nameof(slot));

    public void Add(object parent)
    {
        if (Count == _parents.Length)
            Grow();
        _parents[Count++] = parent;
    }

    public TParent[] ParentsAs<TParent>()
    {
        var parents = new TParent[Count];
        for (var slot = 0; slot < parents.Length; slot++)
            parents[slot] = (TParent)_parents[slot];
        return parents;
    }

    /// <summary>Gives the buffer back, when the answer is written and nobody asks for the objects any more.</summary>
    public void Release()
    {
        ArrayPool<object>.Shared.Return(_parents, clearArray: true);
        _parents = [];
        Count = 0;
    }

    private void Grow()
    {
        var larger = ArrayPool<object>.Shared.Rent(Math.Max(FirstRoom, Count * 2));
        _parents.CopyTo(larger, 0);
        ArrayPool<object>.Shared.Return(_parents, clearArray: true);
        _parents = larger;
    }
}
