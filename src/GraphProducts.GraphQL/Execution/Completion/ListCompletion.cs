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

    public override bool Fails(TList value)
    {
        for (var i = 0; i < value.Count; i++)
        {
            if (item.Fails(value[i]))
                return true;
        }

        return false;
    }

    // What stands behind an item that makes the whole list null is not run any more.
    public override void Gather(TList value, ChildCollector children)
    {
        for (var i = 0; i < value.Count; i++)
        {
            item.Gather(value[i], children);
            if (item.Fails(value[i]))
                return;
        }
    }

    public override int CountChildren(TList value)
    {
        var count = 0;
        for (var i = 0; i < value.Count; i++)
        {
            count += item.CountChildren(value[i]);
            if (item.Fails(value[i]))
                break;
        }

        return count;
    }
}
