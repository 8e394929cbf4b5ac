using GraphProducts.GraphQL.DataLoading;
using GraphProducts.GraphQL.Execution.Completion;
using GraphProducts.GraphQL.Planning;
using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.GraphQL.Execution.Fields;

/// <summary>A load: the keys of all parents go to one loader. No task per parent.</summary>
internal sealed class LoadExecutor<TParent, TLoader, TKey, TLoaded, TValue>(
    LoadBinding<TParent, TLoader, TKey, TLoaded, TValue> binding, Completion<TValue> completion) : FieldExecutor
    where TParent : class
    where TLoader : BatchDataLoader<TKey, TLoaded>
    where TKey : notnull
    where TLoaded : class
{
    public override bool WriteRead(WriteContext context, object parent, FieldPlan field) => throw new InvalidOperationException($"{field.Definition} is held.");

    public override FieldRun Start(OperationContext operation, SelectionBatch batch, FieldPlan field)
    {
        var run = new LoadRun(field, completion, binding.Value, batch.ParentsAs<TParent>());
        var loader = operation.Service<TLoader>();
        for (var slot = 0; slot < batch.Count; slot++)
            Start(loader, run, slot);
        return run;
    }

    private void Start(TLoader loader, LoadRun run, int slot)
    {
        try
        {
            if (binding.Key(run.Parents[slot], out var key))
                run.Loads[slot] = loader.Request(key);
        }
        catch (Exception exception)
        {
            run.SetFailure(slot, exception);
        }
    }

    private sealed class LoadRun(FieldPlan field, Completion<TValue> completion, Func<TParent, TLoaded?, TValue> value, TParent[] parents)
        : FieldRun<TValue>(field, completion, parents.Length)
    {
        public TParent[] Parents { get; } = parents;

        public Load<TLoaded>?[] Loads { get; } = new Load<TLoaded>?[parents.Length];

        public override bool CameLate(int slot) => Loads[slot] is not null;

        public override Task WhenAnswered() => Task.WhenAll(Loads.Select(load => load?.AsTask() ?? Task.CompletedTask));

        public override void Complete()
        {
            for (var slot = 0; slot < Loads.Length; slot++)
                Complete(slot);
        }

        private void Complete(int slot)
        {
            try
            {
                if (Loads[slot]?.Failure is { } failure)
                    SetFailure(slot, failure);
                else
                    SetValue(slot, value(Parents[slot], Loads[slot]?.Value));
            }
            catch (Exception exception)
            {
                SetFailure(slot, exception);
            }
        }
    }
}
