using GraphProducts.GraphQL.Planning;

namespace GraphProducts.GraphQL.Execution.Completion;

/// <summary>A list. https://spec.graphql.org/September2025/#sec-List</summary>
internal sealed class ListCompletion<TList, T>(Completion<T> item) : Completion<TList>
    where TList : class, IReadOnlyList<T>
{
    public override bool Write(TList value, WriteContext context, FieldPlan field, ref ChildCursor children)
    {
        var level = context.Path.EnterList();
        context.Writer.WriteByte((byte)'[');
        for (var i = 0; i < value.Count; i++)
        {
            if (i > 0)
                context.Writer.WriteByte((byte)',');
            context.Path.At(level, i);
            if (item.Write(value[i], context, field, ref children))
                continue;
            context.Path.LeaveList(level);
            return false;
        }

        context.Writer.WriteByte((byte)']');
        context.Path.LeaveList(level);
        return true;
    }

    // What stands behind an item that makes the whole list null is not run any more.
    public override bool Gather(TList value, ChildCounter children)
    {
        for (var i = 0; i < value.Count; i++)
        {
            if (!item.Gather(value[i], children))
                return false;
        }

        return true;
    }
}
