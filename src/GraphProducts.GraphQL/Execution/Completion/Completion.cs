using GraphProducts.GraphQL.Planning;

namespace GraphProducts.GraphQL.Execution.Completion;

/// <summary>CompleteValue for one GraphQL type and one CLR type, put together at start.
/// https://spec.graphql.org/September2025/#sec-Value-Completion</summary>
internal abstract class Completion<T>
{
    /// <summary>Writes a value, or answers false: the null has to be taken by the nearest nullable place above, and its error is recorded.</summary>
    public abstract bool Write(T value, WriteContext context, FieldPlan field, ref ChildCursor children);

    /// <summary>
    /// Collects the objects in a value in the order in which <see cref="Write"/> meets them; or answers false, and goes no further, when it is plain, before anything
    /// below has run, that the value makes null of the place above.
    /// </summary>
    public virtual bool Gather(T value, ChildCounter children) => true;
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
        var gathered = new ChildCounter();
        inner.Gather(value, gathered);
        children.MoveTo(firstChild + gathered.Count);
        return true;
    }

    public override bool Gather(T? value, ChildCounter children)
    {
        if (value is not null)
            inner.Gather(value, children);
        return true;
    }
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

    public override bool Gather(T? value, ChildCounter children) => value is not null && inner.Gather(value, children);
}
