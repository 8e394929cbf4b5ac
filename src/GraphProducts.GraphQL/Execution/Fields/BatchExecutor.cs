using GraphProducts.GraphQL.Execution.Completion;
using GraphProducts.GraphQL.Planning;
using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.GraphQL.Execution.Fields;

/// <summary>One function for all parents.</summary>
internal sealed class BatchExecutor<TParent, TValue>(BatchResolver<TParent, TValue> resolve, Completion<TValue> completion) : FieldExecutor
    where TParent : class
{
    public override bool WriteRead(WriteContext context, object parent, FieldPlan field) => throw new InvalidOperationException($"{field.Definition} is held.");

    public override FieldRun Start(OperationContext operation, SelectionBatch batch, FieldPlan field)
    {
        var run = new BatchRun(field, completion, batch.Count);
        var context = new FieldContext(operation, run, first: 0, batch.Count);
        run.Task = ResolveAsync(run, batch.ParentsAs<TParent>(), context, operation.CancellationToken);
        return run;
    }

    private async Task ResolveAsync(BatchRun run, TParent[] parents, FieldContext context, CancellationToken cancellationToken)
    {
        try
        {
            var values = await resolve(parents, context, cancellationToken);
            if (values.Count != parents.Length)
                throw new InvalidOperationException($"The batch resolver of {run.Field.Definition} answered {values.Count} values for {parents.Length} parents.");
            for (var slot = 0; slot < values.Count; slot++)
                run.SetValue(slot, values[slot]);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            run.SetFailure(exception);
        }
    }

    private sealed class BatchRun(FieldPlan field, Completion<TValue> completion, int count) : FieldRun<TValue>(field, completion, count)
    {
        public Task Task { get; set; } = Task.CompletedTask;

        public override bool CameLate(int slot) => true;

        public override void AddPending(List<Task> pending) => pending.Add(Task);

        public override Task WhenAnswered() => Task;
    }
}
