using GraphProducts.GraphQL.Planning;

namespace GraphProducts.GraphQL.Execution.Completion;

/// <summary>CompleteValue for one GraphQL type and one CLR type, put together at start.
/// https://spec.graphql.org/September2025/#sec-Value-Completion</summary>
internal abstract class Completion<T>
{
    /// <summary>Writes a value, or answers false: the null has to be taken by the nearest nullable place above, and its error is recorded.</summary>
    public abstract bool Write(T value, WriteContext context, FieldPlan field, ref ChildCursor children);

    /// <summary>Collects the objects in a value in the order in which <see cref="Write"/> meets them.</summary>
    public virtual void Gather(T value, ChildCollector children)
    {
    }

    /// <summary>How many objects <see cref="Gather"/> would collect.</summary>
    public virtual int CountChildren(T value) => 0;

    /// <summary>Whether it is plain, before anything below has run, that a value makes null of the place above.</summary>
    public virtual bool Fails(T value) => false;
}

/// <summary>A place that may be null: takes the nulls that come up from below.</summary>
internal sealed class NullableCompletion<T>(Completion<T> inner) : Completion<T?>
    where T : class
{
    public override bool Write(T? value, WriteContext context, FieldPlan field, ref ChildCursor children)
    {
        if (value is null)
        {
            context.Writer.WriteNull();
            return true;
        }

        var start = context.Writer.Position;
        var firstChild = children.Position;
        if (inner.Write(value, context, field, ref children))
            return true;
        context.ReplaceByNull(start);
        children.MoveTo(firstChild + inner.CountChildren(value));
        return true;
    }

    public override void Gather(T? value, ChildCollector children)
    {
        if (value is not null)
            inner.Gather(value, children);
    }

    public override int CountChildren(T? value) => value is null ? 0 : inner.CountChildren(value);
}

/// <summary>A place that may not be null: hands a null on to the place above.</summary>
internal sealed class NonNullCompletion<T>(Completion<T> inner) : Completion<T?>
    where T : class
{
    public override bool Write(T? value, WriteContext context, FieldPlan field, ref ChildCursor children)
    {
        if (value is not null)
            return inner.Write(value, context, field, ref children);
        context.AddNullError(field);
        return false;
    }

    public override void Gather(T? value, ChildCollector children)
    {
        if (value is not null)
            inner.Gather(value, children);
    }

    public override int CountChildren(T? value) => value is null ? 0 : inner.CountChildren(value);

    public override bool Fails(T? value) => value is null || inner.Fails(value);
}
