using GraphProducts.GraphQL.Execution.Completion;
using GraphProducts.GraphQL.Planning;
using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.GraphQL.Execution.Fields;

/// <summary>One function per parent, all parents side by side.</summary>
internal sealed class ResolveExecutor<TParent, TValue>(FieldResolver<TParent, TValue> resolve, Completion<TValue> completion) : FieldExecutor
    where TParent : class
{
    public override bool WriteRead(WriteContext context, object parent, FieldPlan field) => throw new InvalidOperationException($"{field.Definition} is held.");

    public override FieldRun Start(OperationContext operation, SelectionBatch batch, FieldPlan field)
    {
        var run = new ResolveRun(field, completion, batch.Count);
        for (var slot = 0; slot < batch.Count; slot++)
        {
            var task = ResolveAsync(run, slot, (TParent)batch[slot], operation);
            run.Tasks[slot] = task.IsCompletedSuccessfully ? Task.CompletedTask : task;
        }

        return run;
    }

    private async Task ResolveAsync(ResolveRun run, int slot, TParent parent, OperationContext operation)
    {
        try
        {
            var context = new FieldContext(operation, run, first: slot, parents: 1);
            run.SetValue(slot, await resolve(parent, context, operation.CancellationToken));
        }
        catch (Exception exception) when (!operation.CancellationToken.IsCancellationRequested)
        {
            run.SetFailure(slot, exception);
        }
    }

    private sealed class ResolveRun(FieldPlan field, Completion<TValue> completion, int count) : FieldRun<TValue>(field, completion, count)
    {
        public Task[] Tasks { get; } = new Task[count];

        public override bool CameLate(int slot) => Tasks[slot] != Task.CompletedTask;

        public override void AddPending(List<Task> pending) => pending.AddRange(Tasks);

        public override Task WhenAnswered() => Task.WhenAll(Tasks);
    }
}
