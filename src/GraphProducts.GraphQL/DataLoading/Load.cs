namespace GraphProducts.GraphQL.DataLoading;

/// <summary>The answer to one key, now or later. Fields of a plan read it directly; a task is made only for resolvers that await one.</summary>
internal sealed class Load<TValue>
    where TValue : class
{
    private readonly Lock _lock = new();
    private TaskCompletionSource<TValue?>? _completion;

    public TValue? Value { get; private set; }

    public Exception? Failure { get; private set; }

    public bool IsCompleted { get; private set; }

    public static Load<TValue> Known(TValue value) => new() { Value = value, IsCompleted = true };

    public void Complete(TValue? value, Exception? failure)
    {
        lock (_lock)
        {
            Value = value;
            Failure = failure;
            IsCompleted = true;
        }

        // Outside the lock, and inline: the resolvers that wait run on to their next load before the next round is made.
        Settle(_completion);
    }

    public Task<TValue?> AsTask()
    {
        lock (_lock)
        {
            if (!IsCompleted)
                return (_completion ??= new TaskCompletionSource<TValue?>()).Task;
        }

        return Failure is null ? Task.FromResult(Value) : Task.FromException<TValue?>(Failure);
    }

    private void Settle(TaskCompletionSource<TValue?>? completion)
    {
        if (Failure is null)
            completion?.TrySetResult(Value);
        else
            completion?.TrySetException(Failure);
    }
}
