using GraphProducts.GraphQL.DataLoading;
using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Execution.Tracing;
using GraphProducts.GraphQL.Planning;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;
using GraphProducts.GraphQL.Types.Coercion;

namespace GraphProducts.GraphQL.Execution;

/// <summary>One running operation: its plan, what came with the request, and the values that execution keeps for writing.</summary>
internal sealed class OperationContext(
    BoundSchema bound, OperationPlan plan, VariableValues variables, IServiceProvider services, ErrorMasking masking, CancellationToken cancellationToken)
{
    private readonly SelectionBatch?[] _batches = new SelectionBatch?[plan.Size.Selections];
    private CoercedArguments?[]? _arguments;
    private int _gathered;
    private int _written;

    public OperationPlan Plan { get; } = plan;

    /// <summary>The most objects that may be gathered, and that may be written.</summary>
    public int MaxObjects { get; init; } = int.MaxValue;

    /// <summary>The most errors of the answer.</summary>
    public int MaxErrors { get; init; } = int.MaxValue;

    /// <summary>What ran when; mostly nobody asks, and it is null.</summary>
    public FieldTrace? Trace { get; init; }

    /// <summary>Counts an object that was gathered, and looks whether anybody still waits.</summary>
    /// <exception cref="GraphQLException">There are too many.</exception>
    public void CountGathered() => Count(ref _gathered);

    /// <summary>The same for an object that is written: those of plain reads are never gathered.</summary>
    /// <exception cref="GraphQLException">There are too many.</exception>
    public void CountWritten() => Count(ref _written);

    private void Count(ref int objects)
    {
        CancellationToken.ThrowIfCancellationRequested();
        if (++objects > MaxObjects)
            throw new GraphQLException($"The answer has more than {MaxObjects} objects. Ask for less at once, in several operations.", ErrorCodes.LimitExceeded);
    }

    public IServiceProvider Services { get; } = services;

    public ErrorMasking Masking { get; } = masking;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Where the loaders of this request register their keys. Without one among the services, no loader can be in use.</summary>
    public BatchScheduler Scheduler { get; } = services.GetService(typeof(BatchScheduler)) as BatchScheduler ?? new BatchScheduler();

    public T Service<T>()
        where T : class =>
        Services.GetService(typeof(T)) as T ?? throw new InvalidOperationException($"The service {typeof(T).FullName} is not registered.");

    /// <summary>The object type of a value of an interface or union. Null: it cannot be told; when asking failed, the failure says why.</summary>
    public ObjectType? TypeOf(NamedType abstractType, object value, out Exception? failure)
    {
        failure = null;
        try
        {
            return bound.ResolveType(abstractType, value);
        }
        catch (Exception exception)
        {
            failure = exception;
            return null;
        }
    }

    public SelectionBatch BatchOf(SelectionPlan selection) =>
        _batches[selection.Id] ?? throw new InvalidOperationException($"Nothing was gathered for the selection on {selection.Type.Name}.");

    /// <summary>Gives all buffers back, when the answer is written. After a failure they are left to the collector: a resolver may still be at work.</summary>
    public void Release()
    {
        foreach (var batch in _batches)
            batch?.Release();
    }

    public void Keep(SelectionBatch batch) => _batches[batch.Selection.Id] = batch;

    /// <summary>The coerced arguments of a field that runs.</summary>
    public InputObject ArgumentsOf(FieldPlan field) => field.Arguments.Constant ?? CoercedArgumentsOf(field).Values!;

    /// <summary>Why a field cannot run: an argument has a value that its type does not accept. Asked before the field runs, whether or not it looks at its arguments.</summary>
    public GraphQLException? ArgumentFaultOf(FieldPlan field) => field.Arguments.Constant is null ? CoercedArgumentsOf(field).Fault : null;

    // Coerced once, before the field runs; those who ask later, from whatever thread, find it done.
    private CoercedArguments CoercedArgumentsOf(FieldPlan field)
    {
        _arguments ??= new CoercedArguments?[Plan.Size.VaryingArguments];
        return _arguments[field.Arguments.Id] ??= ArgumentCoercion.Coerce(field, variables);
    }
}
