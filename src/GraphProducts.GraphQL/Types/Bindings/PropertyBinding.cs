using System.Reflection;

namespace GraphProducts.GraphQL.Types.Bindings;

/// <summary>Binds a field to the public property of the same name, compared without case: <c>isActive</c> to <c>IsActive</c>.</summary>
internal static class PropertyBinding
{
    private static readonly MethodInfo s_create = typeof(PropertyBinding).GetMethod(nameof(Create), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static FieldBinding? TryCreate<TParent>(string fieldName)
        where TParent : class
    {
        var property = typeof(TParent).GetProperty(fieldName, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
        return property?.GetMethod is { } getter
            ? (FieldBinding)s_create.MakeGenericMethod(typeof(TParent), property.PropertyType).Invoke(null, [fieldName, getter])!
            : null;
    }

    private static ReadBinding<TParent, TValue> Create<TParent, TValue>(string fieldName, MethodInfo getter)
        where TParent : class =>
        new(fieldName, getter.CreateDelegate<Func<TParent, TValue>>());
}
