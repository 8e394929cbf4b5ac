using System.Text.Json.Nodes;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.GraphQL.Conformance;

/// <summary>Resolves every field as a trace says, and keeps the arguments that it was given.</summary>
internal sealed class TracedResolvers(Trace trace)
{
    private readonly Lock _lock = new();

    /// <summary>The coerced arguments by path, of the fields whose definition has any.</summary>
    public JsonObject Arguments { get; } = [];

    public FieldResolver<object, object?> ResolverOf(FieldDefinition field) => async (parent, context, _) =>
    {
        var path = parent is TracedObject owner ? $"{owner.Path}.{context.ResponseName}" : context.ResponseName;
        if (!field.Arguments.IsEmpty)
            Keep(path, context.Arguments);
        var (value, isAsynchronous) = trace.At(path);
        if (isAsynchronous)
            await Task.Yield();
        return value is Exception failure ? throw failure : value;
    };

    private void Keep(string path, InputObject arguments)
    {
        lock (_lock)
            Arguments[path] = ArgumentJson.Of(arguments);
    }
}
