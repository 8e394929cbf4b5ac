using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Execution.Completion;
using GraphProducts.GraphQL.Planning;

namespace GraphProducts.GraphQL.Execution.Fields;

/// <summary>A held field while a request runs: the values for all parents of one batch, from execution until they are written.</summary>
internal abstract class FieldRun(FieldPlan field)
{
    public FieldPlan Field { get; } = field;

    /// <summary>Adds the tasks that must end before <see cref="Complete"/>. Loads are not among them: the scheduler knows those.</summary>
    public virtual void AddPending(List<Task> pending)
    {
    }

    /// <summary>Ends when all values are there. Made for traces alone.</summary>
    public virtual Task WhenAnswered() => Task.CompletedTask;

    /// <summary>Takes the values over, now that all loads and tasks have ended.</summary>
    public virtual void Complete()
    {
    }

    /// <summary>Collects the objects below, parent by parent, in the order in which they will be written.</summary>
    public abstract void Gather(OperationContext operation, List<SelectionBatch> next);

    /// <summary>Keeps an error that a resolver reports beside the value of one parent.</summary>
    public abstract void Report(int slot, GraphQLError error);

    /// <summary>Whether the value of one parent had to be waited for.</summary>
    public virtual bool CameLate(int slot) => false;

    /// <summary>Whether there is nothing where something must be, and this was plain at once.</summary>
    public abstract bool FailedAtOnce(int slot);

    /// <summary>Writes the value of one parent; false as in <see cref="ObjectWriter.Write"/>.</summary>
    public abstract bool Write(WriteContext context, int slot);
}

/// <inheritdoc/>
internal class FieldRun<TValue>(FieldPlan field, Completion<TValue> completion, int count) : FieldRun(field)
{
    private readonly TValue[] _values = new TValue[count];
    private Exception?[]? _failures;
    private Dictionary<int, List<GraphQLError>>? _reports;
    private int[]? _firstChild;
    private int[]? _childSlots;

    public int Count => _values.Length;

    public void SetValue(int slot, TValue value) => _values[slot] = value;

    public void SetFailure(int slot, Exception failure) => (_failures ??= new Exception?[_values.Length])[slot] = failure;

    public void SetFailure(Exception failure)
    {
        for (var slot = 0; slot < _values.Length; slot++)
            SetFailure(slot, failure);
    }

    public sealed override void Report(int slot, GraphQLError error)
    {
        lock (_values)
        {
            _reports ??= [];
            if (!_reports.TryGetValue(slot, out var errors))
                _reports.Add(slot, errors = []);
            errors.Add(error);
        }
    }

    public sealed override void Gather(OperationContext operation, List<SelectionBatch> next)
    {
        if (!Field.ChildrenAreHeld)
            return;
        var collector = new ChildCollector(operation, Field);
        _firstChild = new int[_values.Length];
        for (var slot = 0; slot < _values.Length; slot++)
        {
            _firstChild[slot] = collector.Count;
            if (_failures?[slot] is null)
                completion.Gather(_values[slot], collector);
        }

        _childSlots = collector.Finish(next);
    }

    public sealed override bool Write(WriteContext context, int slot)
    {
        if (_failures?[slot] is { } failure)
            return WriteFailed(context, failure);
        if (_reports is not null && _reports.TryGetValue(slot, out var errors))
            return WriteReported(context, slot, errors);
        return WriteValue(context, slot);
    }

    public sealed override bool FailedAtOnce(int slot) =>
        Field.Definition.Type.IsNonNull && !CameLate(slot) && (_failures?[slot] is not null || _values[slot] is null);

    private bool WriteFailed(WriteContext context, Exception failure)
    {
        context.AddError(failure, Field);
        return WriteMissing(context);
    }

    private bool WriteValue(WriteContext context, int slot)
    {
        var children = _firstChild is null ? default : new ChildCursor(_firstChild[slot], _childSlots);
        return completion.Write(_values[slot], context, Field, ref children);
    }

    private bool WriteReported(WriteContext context, int slot, List<GraphQLError> errors)
    {
        var before = context.Errors.Count;
        foreach (var error in errors)
            context.AddError(error, Field);
        if (_values[slot] is null && errors.Exists(error => error.NoteIn is null))
            return WriteMissing(context);

        // Reports came as the resolver met them, and come before what writing meets; of a list, clients read both by its items.
        var level = context.Path.Of(Field).Length;
        var isWritten = WriteValue(context, slot);
        context.Errors.Order(before, level);
        return isWritten;
    }

    // The error is recorded already, so the null needs none of its own.
    private bool WriteMissing(WriteContext context)
    {
        if (Field.Definition.Type.IsNonNull)
            return false;
        context.Writer.WriteNull();
        return true;
    }
}
