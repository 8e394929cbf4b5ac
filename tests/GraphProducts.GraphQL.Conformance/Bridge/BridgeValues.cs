using System.Text.Json;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Conformance.Bridge;

/// <summary>Makes what the engine completes of JSON: lists, objects with their types, leaves.</summary>
internal sealed class BridgeValues(BridgeArguments arguments, BridgeCallback callback)
{
    public async Task<object?> ReadAsync(GraphType type, JsonElement json, CancellationToken cancellationToken)
    {
        if (json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
            return null;
        if (type.NullableType is ListType list)
            return json.ValueKind == JsonValueKind.Array
                ? await Task.WhenAll(json.EnumerateArray().Select(item => ReadItemAsync(list.OfType, item, cancellationToken)))
                : PlainJson.Of(json);
        return type.Named is ScalarType or EnumType ? PlainJson.Of(json) : await ReadObjectAsync(type.Named, json, cancellationToken);
    }

    /// <summary>An object of a type; of an interface or union, its own type is found first.</summary>
    public async Task<BridgeObject> ReadObjectAsync(NamedType type, JsonElement json, CancellationToken cancellationToken)
    {
        if (type is ObjectType)
            return new BridgeObject(json, type.Name);
        if (arguments.IsCalledBack(type.Name, "__resolveType"))
            return new BridgeObject(json, TypeNameOf(await callback.CallAsync(type.Name, "__resolveType", json, null, cancellationToken)));
        return new BridgeObject(json, json.ValueKind == JsonValueKind.Object ? json.Text("__typename") : null);
    }

    // What is no name is no type; the engine says so at the object's place.
    private static string? TypeNameOf(JsonElement answer) => answer.ValueKind == JsonValueKind.String ? answer.GetString() : null;

    // An item that fails is an error at its own place.
    private async Task<object?> ReadItemAsync(GraphType type, JsonElement json, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(type, json, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return exception;
        }
    }
}
