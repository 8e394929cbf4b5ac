namespace GraphProducts.GraphQL.DataLoading;

/// <summary>The answer to one key, now or later. Fields of a plan read it directly; a task is made only for resolvers that await one.</summary>
/// <remarks>There are as many as keys, and nobody else sees one: so each is its own lock.</remarks>
internal sealed class Load<TValue>
    where TValue : class
{
    private TaskCompletionSource<TValue?>? _completion;

    public TValue? Value { get; private set; }

    public Exception? Failure { get; private set; }

    public bool IsCompleted { get; private set; }

    public static Load<TValue> Known(TValue value) => new() { Value = value, IsCompleted = true };

    public void Complete(TValue? value, Exception? failure)
    {
        lock (this)
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
        lock (this)
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
