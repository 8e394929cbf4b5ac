using System.Collections.Concurrent;
using GraphProducts.GraphQL;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.Fuzz.Execution;

/// <summary>Binds every field of a schema to seeded data, in all the ways in which fields can be bound; the field's name decides on the way.</summary>
internal sealed class SeededResolvers(Schema schema)
{
    private readonly AsyncLocal<Run?> _run = new();

    /// <summary>What the execution that begins now answers. Flows with it.</summary>
    public Run Current
    {
        get => _run.Value ?? throw new InvalidOperationException("No run has begun.");
        set => _run.Value = value;
    }

    public GraphQLService CreateService(GraphQLOptions options)
    {
        var bindings = new SchemaBindings().BindAll(schema, Bind);
        foreach (var type in schema.Types.Where(type => type is InterfaceType or UnionType))
            bindings.BindAbstract<FuzzObject>(type.Name, value => value.TypeName);
        return GraphQLService.Create(schema, bindings, options);
    }

    private void Bind(ObjectBinding<object> type, FieldDefinition field)
    {
        switch (Dice.Mix(1, $"{type.TypeName}.{field.Name}") % 4)
        {
            case 0:
                type.Read<object?>(field.Name, parent => Answer(parent, field));
                break;
            case 1:
                type.Read<object?>(field.Name, (parent, arguments) => Look(arguments) ? Answer(parent, field) : null);
                break;
            case 2:
                type.Batch<object?>(field.Name, async (parents, context, cancellationToken) =>
                {
                    Look(context.Arguments);
                    await PauseAsync(parents[0], cancellationToken);
                    return [.. parents.Select(parent => Current.Data.ValueOf(parent, field))];
                });
                break;
            default:
                type.Resolve<object?>(field.Name, async (parent, context, cancellationToken) =>
                {
                    Look(context.Arguments);
                    await PauseAsync(parent, cancellationToken);
                    return Answer(parent, field);
                });
                break;
        }
    }

    private object? Answer(object parent, FieldDefinition field) =>
        Current.Data.ValueOf(parent, field) is var value && value is Exception failure ? throw failure : value;

    private async ValueTask PauseAsync(object parent, CancellationToken cancellationToken)
    {
        Current.CountCall();
        for (var i = Current.Data.NumberOf(parent) % 4; i > 1; i--)
            await Task.Yield();
        if (Current.ObeysCancellation)
            cancellationToken.ThrowIfCancellationRequested();
    }

    // Arguments are coerced when they are asked for.
    private static bool Look(InputObject arguments) => arguments.Fields.Values.Count(value => value is null) >= 0;
}

/// <summary>One execution.</summary>
/// <param name="Data">What fields answer.</param>
/// <param name="CancelAt">The call of a resolver at which the client leaves; 0: it stays.</param>
/// <param name="ObeysCancellation">Whether resolvers look whether anybody still waits.</param>
internal sealed record Run(SeededData Data, int CancelAt = 0, bool ObeysCancellation = false) : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private int _calls;

    /// <summary>What clients must not read.</summary>
    public ConcurrentQueue<Exception> Unexpected { get; } = new();

    public CancellationToken CancellationToken => _leaving.Token;

    public void CountCall()
    {
        if (Interlocked.Increment(ref _calls) == CancelAt)
            _leaving.Cancel();
    }

    public void Dispose() => _leaving.Dispose();
}
