using GraphProducts.GraphQL.Execution.Completion;
using GraphProducts.GraphQL.Planning;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Execution.Fields;

/// <summary>A plain read.</summary>
internal sealed class ReadExecutor<TParent, TValue>(Func<TParent, TValue> read, Completion<TValue> completion) : FieldExecutor
    where TParent : class
{
    public override bool WriteRead(WriteContext context, object parent, FieldPlan field)
    {
        TValue value;
        try
        {
            value = read((TParent)parent);
        }
        catch (Exception exception)
        {
            return FailedRead.Write(exception, context, field);
        }

        ChildCursor children = default;
        return completion.Write(value, context, field, ref children);
    }

    public override FieldRun Start(OperationContext operation, SelectionBatch batch, FieldPlan field)
    {
        var run = new FieldRun<TValue>(field, completion, batch.Count);
        for (var slot = 0; slot < batch.Count; slot++)
        {
            try
            {
                run.SetValue(slot, read((TParent)batch[slot]));
            }
            catch (Exception exception)
            {
                run.SetFailure(slot, exception);
            }
        }

        return run;
    }
}

/// <summary>A plain read that has arguments.</summary>
internal sealed class ArgumentReadExecutor<TParent, TValue>(Func<TParent, InputObject, TValue> read, Completion<TValue> completion) : FieldExecutor
    where TParent : class
{
    public override bool WriteRead(WriteContext context, object parent, FieldPlan field)
    {
        TValue value;
        try
        {
            value = read((TParent)parent, context.Operation.ArgumentsOf(field));
        }
        catch (Exception exception)
        {
            return FailedRead.Write(exception, context, field);
        }

        ChildCursor children = default;
        return completion.Write(value, context, field, ref children);
    }

    public override FieldRun Start(OperationContext operation, SelectionBatch batch, FieldPlan field)
    {
        var run = new FieldRun<TValue>(field, completion, batch.Count);
        for (var slot = 0; slot < batch.Count; slot++)
        {
            try
            {
                run.SetValue(slot, read((TParent)batch[slot], operation.ArgumentsOf(field)));
            }
            catch (Exception exception)
            {
                run.SetFailure(slot, exception);
            }
        }

        return run;
    }
}

internal static class FailedRead
{
    /// <summary>The read threw: an error, and null in its place.</summary>
    public static bool Write(Exception exception, WriteContext context, FieldPlan field)
    {
        context.AddError(exception, field);
        if (!field.Definition.Type.IsNonNull)
            context.Writer.WriteNull();
        return !field.Definition.Type.IsNonNull;
    }
}
