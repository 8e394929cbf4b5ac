using GraphProducts.GraphQL.Execution.Completion;
using GraphProducts.GraphQL.Planning;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Execution.Fields;

/// <summary>A plain read.</summary>
/// <typeparam name="TParent">The parent.</typeparam>
/// <typeparam name="TValue">What is read.</typeparam>
/// <typeparam name="TRead">Who reads: a structure, so that it costs nothing to have two of them.</typeparam>
internal sealed class ReadExecutor<TParent, TValue, TRead>(TRead read, Completion<TValue> completion) : FieldExecutor
    where TParent : class
    where TRead : struct, IFieldRead<TParent, TValue>
{
    public override bool WriteRead(WriteContext context, object parent, FieldPlan field)
    {
        TValue value;
        try
        {
            value = read.Read((TParent)parent, context.Operation, field);
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
                run.SetValue(slot, read.Read((TParent)batch[slot], operation, field));
            }
            catch (Exception exception)
            {
                run.SetFailure(slot, exception);
            }
        }

        return run;
    }
}

internal interface IFieldRead<TParent, TValue>
{
    TValue Read(TParent parent, OperationContext operation, FieldPlan field);
}

/// <summary>Reads from the parent alone.</summary>
internal readonly struct ParentRead<TParent, TValue>(Func<TParent, TValue> read) : IFieldRead<TParent, TValue>
{
    public TValue Read(TParent parent, OperationContext operation, FieldPlan field) => read(parent);
}

/// <summary>Reads from the parent and the arguments.</summary>
internal readonly struct ArgumentRead<TParent, TValue>(Func<TParent, InputObject, TValue> read) : IFieldRead<TParent, TValue>
{
    public TValue Read(TParent parent, OperationContext operation, FieldPlan field) => read(parent, operation.ArgumentsOf(field));
}

internal static class FailedRead
{
    /// <summary>The read threw, or could not even begin: an error, and null in its place.</summary>
    public static bool Write(Exception exception, WriteContext context, FieldPlan field)
    {
        context.AddError(exception, field);
        if (!field.Definition.Type.IsNonNull)
            context.Writer.WriteNull();
        return !field.Definition.Type.IsNonNull;
    }
}
