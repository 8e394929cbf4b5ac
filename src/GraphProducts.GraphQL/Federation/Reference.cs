using System.Text.Json;
using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Coercion;

namespace GraphProducts.GraphQL.Federation;

/// <summary>What a gateway says of an entity that it wants: a representation whose key is complete and of the right types.</summary>
public sealed class Reference
{
    private readonly ComplexType _type;

    internal Reference(ComplexType type, JsonElement json)
    {
        _type = type;
        Json = json;
    }

    /// <summary>The type that the gateway named: an object type, or an interface.</summary>
    public string TypeName => _type.Name;

    /// <summary>The representation as it came, with the fields that @requires asked for. Lives as long as the request.</summary>
    public JsonElement Json { get; }

    /// <summary>Whether a field came, be it null.</summary>
    public bool Has(string field) => Json.TryGetProperty(field, out _);

    /// <summary>
    /// The value of a field, read as the schema's type of it says: of a key, or of @requires. <c>organization.id</c> is a field of a field.
    /// <c>default</c> when it did not come or is null.
    /// </summary>
    /// <exception cref="GraphQLException">What came is not of the field's type.</exception>
    /// <exception cref="ArgumentException">The schema has no such field.</exception>
    public T? Get<T>(string path)
    {
        NamedType type = _type;
        var json = Json;
        GraphType? leaf = null;
        foreach (var name in path.Split('.'))
        {
            var field = (type as ComplexType)?.TryGetField(name) ?? throw new ArgumentException($"{type} has no field \"{name}\" (in \"{path}\").", nameof(path));
            if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out json) || json.ValueKind == JsonValueKind.Null)
                return default;
            (type, leaf) = (field.Type.Named, field.Type);
        }

        var value = JsonCoercion.Coerce(leaf!, json, mostFaults: 1, out var faults);
        return faults.Count == 0
            ? (T?)value
            : throw new GraphQLException($"The representation of {TypeName} cannot be read: {path}{faults.Told[0]}", ErrorCodes.BadUserInput);
    }
}
