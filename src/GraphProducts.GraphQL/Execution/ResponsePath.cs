using GraphProducts.GraphQL.Planning;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Execution;

/// <summary>
/// Where writing stands in the answer. The names of a path follow from the field of the plan, so only the indices of the lists are kept while the answer is written, and the path is put
/// together when there is an error.
/// </summary>
internal struct ResponsePath()
{
    private int[] _indices = new int[4];
    private int _depth;

    /// <summary>Opens a list. Answers its level, for <see cref="At"/> and <see cref="LeaveList"/>.</summary>
    public int EnterList()
    {
        if (_depth == _indices.Length)
            Array.Resize(ref _indices, _depth * 2);
        return _depth++;
    }

    /// <summary>Goes on to an item.</summary>
    public readonly void At(int level, int index) => _indices[level] = index;

    /// <summary>Closes the list.</summary>
    public void LeaveList(int level) => _depth = level;

    /// <summary>The path of a field where writing stands: at the field, or at an item of its list.</summary>
    public readonly object[] Of(FieldPlan field)
    {
        var steps = new Stack<object>();
        var index = _depth;
        PushIndices(steps, ref index, down: index - ListsAbove(field));
        steps.Push(field.ResponseName);
        for (var above = field.Selection.Field; above is not null; above = above.Selection.Field)
        {
            PushIndices(steps, ref index, ListDepth(above.Definition.Type));
            steps.Push(above.ResponseName);
        }

        return [.. steps];
    }

    private readonly void PushIndices(Stack<object> steps, ref int index, int down)
    {
        for (; down > 0; down--)
            steps.Push(_indices[--index]);
    }

    private static int ListsAbove(FieldPlan field)
    {
        var lists = 0;
        for (var above = field.Selection.Field; above is not null; above = above.Selection.Field)
            lists += ListDepth(above.Definition.Type);
        return lists;
    }

    private static int ListDepth(GraphType type) => type.NullableType is ListType list ? 1 + ListDepth(list.OfType) : 0;
}
