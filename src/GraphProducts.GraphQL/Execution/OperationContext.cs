using GraphProducts.GraphQL.DataLoading;
using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Execution.Fields;
using GraphProducts.GraphQL.Planning;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Coercion;

namespace GraphProducts.GraphQL.Execution;

/// <summary>One running operation: its plan, what came with the request, and the values that execution keeps for writing.</summary>
internal sealed class OperationContext(
    ExecutableSchema schema, OperationPlan plan, VariableValues variables, IServiceProvider services, ErrorMasking masking, CancellationToken cancellationToken)
{
    private readonly SelectionBatch?[] _batches = new SelectionBatch?[plan.SelectionCount];
    private Dictionary<FieldPlan, InputObject>? _arguments;

    private int _objects;

    public OperationPlan Plan { get; } = plan;

    /// <summary>The most objects that may be gathered.</summary>
    public int MaxObjects { get; init; } = int.MaxValue;

    /// <summary>The most errors that the answer may have.</summary>
    public int MaxErrors { get; init; } = int.MaxValue;

    /// <summary>Counts an object that was gathered, and looks whether anybody still waits.</summary>
    /// <exception cref="GraphQLException">There are too many.</exception>
    public void CountObject()
    {
        CancellationToken.ThrowIfCancellationRequested();
        if (++_objects > MaxObjects)
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

    public FieldExecutor ExecutorOf(FieldPlan field) => schema.ExecutorOf(field.Definition);

    /// <summary>The object type of a value of an interface or union. Null: it cannot be told; when asking failed, the failure says why.</summary>
    public ObjectType? TypeOf(NamedType abstractType, object value, out Exception? failure)
    {
        failure = null;
        try
        {
            return schema.Bound.ResolveType(abstractType, value);
        }
        catch (Exception exception)
        {
            failure = exception;
            return null;
        }
    }

    public SelectionBatch BatchOf(SelectionPlan selection) =>
        _batches[selection.Id] ?? throw new InvalidOperationException($"Nothing was gathered for the selection on {selection.Type.Name}.");

    public void Keep(SelectionBatch batch) => _batches[batch.Selection.Id] = batch;

    /// <summary>The coerced arguments of a field.</summary>
    /// <exception cref="GraphQLException">A variable has a value that the argument does not accept.</exception>
    public InputObject ArgumentsOf(FieldPlan field)
    {
        if (!field.Arguments.AreConstant)
            return CoercedArgumentsOf(field);
        field.Arguments.TryCoerce(variables, out var constant);
        return constant;
    }

    private InputObject CoercedArgumentsOf(FieldPlan field)
    {
        lock (_batches)
        {
            _arguments ??= [];
            if (!_arguments.TryGetValue(field, out var arguments))
                _arguments.Add(field, arguments = ArgumentCoercion.Coerce(field, variables));
            return arguments;
        }
    }
}
