using GraphProducts.GraphQL.Planning;

namespace GraphProducts.GraphQL.Execution.Completion;

/// <summary>A list. https://spec.graphql.org/September2025/#sec-List</summary>
internal sealed class ListCompletion<TList, T>(Completion<T> item) : Completion<TList>
    where TList : class, IReadOnlyList<T>
{
    public override bool Write(TList value, WriteContext context, FieldPlan field, ref ChildCursor children)
    {
        var segment = context.Enter();
        context.Writer.WriteByte((byte)'[');
        for (var i = 0; i < value.Count; i++)
        {
            if (i > 0)
                context.Writer.WriteByte((byte)',');
            context.At(segment, i);
            if (item.Write(value[i], context, field, ref children))
                continue;
            context.Leave(segment);
            return false;
        }

        context.Writer.WriteByte((byte)']');
        context.Leave(segment);
        return true;
    }

    public override void Gather(TList value, ChildCollector children)
    {
        for (var i = 0; i < value.Count; i++)
            item.Gather(value[i], children);
    }

    public override int CountChildren(TList value)
    {
        var count = 0;
        for (var i = 0; i < value.Count; i++)
            count += item.CountChildren(value[i]);
        return count;
    }
}
