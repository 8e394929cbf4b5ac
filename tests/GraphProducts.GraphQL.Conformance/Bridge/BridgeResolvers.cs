using System.Text.Json;
using System.Text.Json.Nodes;
using GraphProducts.GraphQL.Federation;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.GraphQL.Conformance.Bridge;

/// <summary>Resolves what the harness lists by its callback; every other field is the property of that name.</summary>
internal sealed class BridgeResolvers(BridgeArguments arguments, BridgeCallback callback)
{
    private readonly BridgeValues _values = new(arguments, callback);

    public FieldResolver<object, object?> ResolverOf(FieldDefinition field) => async (parent, context, cancellationToken) =>
    {
        var source = parent as BridgeObject;
        var json = arguments.IsCalledBack(field.DeclaringType.Name, field.Name)
            ? await callback.CallAsync(field.DeclaringType.Name, field.Name, source?.Json, ArgumentJson.Of(context.Arguments), cancellationToken)
            : source?.Property(field.Name) ?? default;
        return await _values.ReadAsync(field.Type, json, cancellationToken);
    };

    /// <summary>
    /// Finds an entity. Without a resolver of its own, the representation is the entity. Of an interface, the type of what was found is asked for, and
    /// where only that type has a resolver, it finds the entity then.
    /// </summary>
    public FieldResolver<Reference, BridgeObject?> ReferenceResolverOf(ComplexType type) => async (reference, _, cancellationToken) =>
    {
        var isFound = arguments.IsCalledBack(type.Name, "__resolveReference");
        var json = isFound ? await FindAsync(type.Name, reference.Json, cancellationToken) : reference.Json;
        if (json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
            return null;
        var entity = Named(await _values.ReadObjectAsync(type, json, cancellationToken));
        if (isFound || type is ObjectType || entity.TypeName is null || !arguments.IsCalledBack(entity.TypeName, "__resolveReference"))
            return entity;
        var own = await FindAsync(entity.TypeName, entity.Json, cancellationToken);
        return own.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : Named(entity with { Json = own });
    };

    /// <summary>An entity that was asked for as an interface is called by its own type from here on. What is no object is of no type, which the engine refuses.</summary>
    private static BridgeObject Named(BridgeObject entity)
    {
        if (entity.Json.ValueKind != JsonValueKind.Object)
            return entity with { TypeName = null };
        if (entity.Json.Text("__typename") is not { } name || name == entity.TypeName)
            return entity;
        var renamed = JsonObject.Create(entity.Json)!;
        renamed["__typename"] = entity.TypeName;
        return entity with { Json = JsonSerializer.SerializeToElement(renamed, BridgeCallback.Format) };
    }

    private Task<JsonElement> FindAsync(string type, JsonElement representation, CancellationToken cancellationToken) =>
        callback.CallAsync(type, "__resolveReference", representation, null, cancellationToken);
}
