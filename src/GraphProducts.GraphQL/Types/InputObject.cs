namespace GraphProducts.GraphQL.Types;

/// <summary>The coerced fields of an input object. A field that was left out and has no default is not in it.</summary>
public sealed class InputObject(IReadOnlyDictionary<string, object?> fields)
{
    /// <summary>The fields by name.</summary>
    public IReadOnlyDictionary<string, object?> Fields { get; } = fields;

    /// <summary>Whether the field was given, or has a default. Given as null counts as given.</summary>
    public bool Has(string name) => Fields.ContainsKey(name);

    /// <summary>The value of a field; <c>default</c> when it was left out or null.</summary>
    public T? Get<T>(string name) => Fields.GetValueOrDefault(name) is T value ? value : default;
}
