using GraphProducts.GraphQL.DataLoading;
using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Execution.Completion;
using GraphProducts.GraphQL.Execution.Fields;
using GraphProducts.GraphQL.Planning;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.GraphQL.Execution;

/// <summary>A bound schema with the executor of each field, compiled at start.</summary>
internal sealed class ExecutableSchema
{
    private readonly FieldExecutor?[] _executors;

    private ExecutableSchema(BoundSchema bound, FieldExecutor?[] executors)
    {
        Bound = bound;
        _executors = executors;
    }

    public BoundSchema Bound { get; }

    /// <summary>Compiles all fields. CLR types that do not fit their fields are faults.</summary>
    public static ExecutableSchema Compile(BoundSchema bound, List<GraphQLError> errors)
    {
        var executors = new FieldExecutor?[bound.Schema.FieldCount];
        var completions = new CompletionCompiler(bound, errors);
        foreach (var type in bound.Schema.Types.OfType<ObjectType>().Append(bound.Schema.MetaFields))
        {
            foreach (var field in type.Fields)
                executors[field.Index] = bound.BindingOf(field)?.Accept(new ExecutorCompiler(completions, field, type));
        }

        executors[bound.Schema.MetaFields.TryGetField(BuiltIns.TypeNameField)!.Index] = new TypeNameExecutor();
        return new ExecutableSchema(bound, executors);
    }

    /// <summary>What plans are made with that this schema can run.</summary>
    public PlanBasis PlanBasis(PlanLimits limits) => new(Bound, field => _executors[field.Index], limits);

    private sealed class ExecutorCompiler(CompletionCompiler completions, FieldDefinition field, ObjectType type) : IFieldBindingVisitor<FieldExecutor?>
    {
        public FieldExecutor? Visit<TParent, TValue>(ReadBinding<TParent, TValue> binding)
            where TParent : class =>
            completions.Compile<TValue>(field, type) is { } completion ? new ReadExecutor<TParent, TValue, ParentRead<TParent, TValue>>(new(binding.Read), completion) : null;

        public FieldExecutor? Visit<TParent, TValue>(ArgumentReadBinding<TParent, TValue> binding)
            where TParent : class =>
            completions.Compile<TValue>(field, type) is { } completion ? new ReadExecutor<TParent, TValue, ArgumentRead<TParent, TValue>>(new(binding.Read), completion) : null;

        public FieldExecutor? Visit<TParent, TLoader, TKey, TLoaded, TValue>(LoadBinding<TParent, TLoader, TKey, TLoaded, TValue> binding)
            where TParent : class
            where TLoader : BatchDataLoader<TKey, TLoaded>
            where TKey : notnull
            where TLoaded : class =>
            completions.Compile<TValue>(field, type) is { } completion
                ? new LoadExecutor<TParent, TLoader, TKey, TLoaded, TValue>(binding, completion)
                : null;

        public FieldExecutor? Visit<TParent, TValue>(BatchBinding<TParent, TValue> binding)
            where TParent : class =>
            completions.Compile<TValue>(field, type) is { } completion ? new BatchExecutor<TParent, TValue>(binding.Resolve, completion) : null;

        public FieldExecutor? Visit<TParent, TValue>(ResolveBinding<TParent, TValue> binding)
            where TParent : class =>
            completions.Compile<TValue>(field, type) is { } completion ? new ResolveExecutor<TParent, TValue>(binding.Resolve, completion) : null;
    }
}
