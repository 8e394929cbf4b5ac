namespace GraphProducts.GraphQL.Types.Coercion;

/// <summary>The coerced variables of a request. A variable that was not given and has no default is not in it.</summary>
internal sealed class VariableValues(IReadOnlyDictionary<string, object?> values)
{
    public static VariableValues Empty { get; } = new(new Dictionary<string, object?>());

    public bool TryGet(string name, out object? value) => values.TryGetValue(name, out value);
}
