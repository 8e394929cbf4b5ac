using System.Text.Json;
using GraphProducts.GraphQL.Errors;

namespace GraphProducts.GraphQL.Conformance;

/// <summary>An object of an answer: where it stands, and its type where the schema leaves that open.</summary>
internal sealed record TracedObject(string Path, string? TypeName);

/// <summary>The whole behaviour of the resolvers of one execution: what each path of the answer comes to.</summary>
internal sealed class Trace(JsonElement outcomes)
{
    /// <summary>The value of a field, an exception where it fails, and whether it comes asynchronously. A path that the trace does not have is null.</summary>
    public (object? Value, bool IsAsynchronous) At(string path) =>
        outcomes.ValueKind == JsonValueKind.Object && outcomes.TryGetProperty(path, out var outcome)
            ? (Value(outcome, path), outcome.Flag("async"))
            : (null, false);

    private static object? Value(JsonElement outcome, string path)
    {
        if (outcome.TryGetProperty("e", out var message))
            return Failure(message.GetString()!, outcome.Property("ext"));
        if (outcome.TryGetProperty("l", out var items))
            return items.EnumerateArray().Select((item, i) => Value(item, $"{path}.{i}")).ToArray();
        if (outcome.TryGetProperty("o", out var type))
            return new TracedObject(path, type.ValueKind == JsonValueKind.String ? type.GetString() : null);
        return outcome.TryGetProperty("v", out var value) ? PlainJson.Of(value) : throw new InvalidOperationException($"{outcome} is no outcome.");
    }

    private static GraphQLException Failure(string message, JsonElement extensions) => new(new GraphQLError(message)
    {
        Extensions = extensions.ValueKind == JsonValueKind.Object
            ? [.. extensions.EnumerateObject().Select(property => new KeyValuePair<string, object?>(property.Name, property.Value.Clone()))]
            : [],
    });
}
