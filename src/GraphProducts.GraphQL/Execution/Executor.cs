using GraphProducts.GraphQL.Execution.Fields;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.GraphQL.Execution;

/// <summary>
/// Executes a plan breadth first, in layers, and writes the answer depth first.
/// Sketch of a layer: 1. start every held field of every batch of objects; plain reads among them are there at once, and the objects below them
/// join the same layer; 2. let the scheduler run the loaders until all fields have their values; 3. gather the objects below: the next layer.
/// </summary>
internal static class Executor
{
    /// <summary>Runs the operation and writes <c>{…}</c>, the value of <c>data</c>, or <c>null</c>. The errors are left in the context.</summary>
    public static Task ExecuteAsync(WriteContext context) =>
        context.Operation.Plan.Operation.Operation == OperationType.Mutation ? RunSeriallyAsync(context) : RunAtOnceAsync(context);

    /// <summary>Runs the held fields of all layers, side by side. https://spec.graphql.org/September2025/#sec-Normal-and-Serial-Execution</summary>
    internal static Task ResolveAsync(OperationContext operation) =>
        operation.Plan.Root.HasHeldFields ? RunAsync(operation, StartAll(operation, [RootOf(operation)])) : Task.CompletedTask;

    /// <summary>Writes the answer of what has been resolved.</summary>
    internal static void Write(WriteContext context)
    {
        var start = context.Writer.Position;
        if (!ObjectWriter.Write(context, context.Operation.Plan.Root, RootValue.Instance, slot: 0))
            context.ReplaceByNull(start);
    }

    private static async Task RunAtOnceAsync(WriteContext context)
    {
        await ResolveAsync(context.Operation);
        Write(context);
    }

    // One root field after the other, each with all that is below it, and written before the next one starts: when a field makes the whole answer
    // null, those behind it must not happen any more.
    private static async Task RunSeriallyAsync(WriteContext context)
    {
        var operation = context.Operation;
        var start = context.Writer.Position;
        var root = RootOf(operation);
        operation.Keep(root);
        context.Writer.WriteByte((byte)'{');
        for (var i = 0; i < root.Runs.Length; i++)
        {
            var field = root.Selection.Fields[i];
            if (StartOne(operation, root, i) is { } run)
                await RunAsync(operation, [run]);
            operation.CancellationToken.ThrowIfCancellationRequested();
            operation.Trace?.Add(field, root.Runs[i]);
            context.Writer.WriteRaw(i > 0 ? field.EncodedName : field.EncodedName.AsSpan(1));
            if (!(root.Runs[i]?.Write(context, slot: 0) ?? ObjectWriter.WriteRead(context, field, RootValue.Instance)))
            {
                context.ReplaceByNull(start);
                return;
            }
        }

        context.Writer.WriteByte((byte)'}');
    }

    private static SelectionBatch RootOf(OperationContext operation)
    {
        var root = new SelectionBatch(operation.Plan.Root);
        root.Add(RootValue.Instance);
        return root;
    }

    private static async Task RunAsync(OperationContext operation, List<FieldRun> layer)
    {
        var pending = new List<Task>();
        while (layer.Count > 0)
        {
            pending.Clear();
            foreach (var run in layer)
                run.AddPending(pending);
            await operation.Scheduler.RunAsync(pending, operation.CancellationToken);
            var next = new List<SelectionBatch>();
            foreach (var run in layer)
            {
                run.Complete();
                run.Gather(operation, next);
            }

            layer = StartAll(operation, next);
        }
    }

    // The list of batches grows while it is walked: what is below a plain read belongs to the same layer.
    private static List<FieldRun> StartAll(OperationContext operation, List<SelectionBatch> batches)
    {
        var steps = new List<FieldRun>();
        for (var i = 0; i < batches.Count; i++)
        {
            operation.Keep(batches[i]);
            for (var field = 0; field < batches[i].Runs.Length; field++)
            {
                if (StartOne(operation, batches[i], field) is not { } run)
                    continue;
                if (run.Field.Binding!.Kind == FieldKind.Read)
                    run.Gather(operation, batches);
                else
                    steps.Add(run);
            }
        }

        return steps;
    }

    private static FieldRun? StartOne(OperationContext operation, SelectionBatch batch, int place)
    {
        var field = batch.Selection.Fields[place];
        if (!field.IsHeld)
            return null;
        var started = operation.Trace?.Elapsed ?? 0;
        var run = batch.Runs[place] = operation.ArgumentFaultOf(field) is { } fault
            ? new RefusedRun(field, fault)
            : FieldExecutor.Of(field).Start(operation, batch, field);
        operation.Trace?.Follow(run, started);
        return run;
    }
}
