using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;
using GraphProducts.GraphQL.Writing;

namespace GraphProducts.GraphQL.Execution.Completion;

/// <summary>Which CLR types can stand behind which scalar, and who writes them.</summary>
internal static class LeafCompiler
{
    private static readonly FrozenDictionary<(string Scalar, Type ClrType), Func<bool, object>> s_factories = Factories().ToFrozenDictionary();

    /// <summary>The completion of a scalar, or null when the CLR type does not fit it.</summary>
    public static Completion<T>? TryCreate<T>(ScalarType type, bool isNonNull) =>
        s_factories.TryGetValue((type.Name, typeof(T)), out var create) ? (Completion<T>)create(isNonNull) : null;

    /// <summary>The completion of a scalar whose CLR type the host has bound, or null when it has not.</summary>
    public static Completion<T>? TryCreate<T>(ScalarType type, bool isNonNull, IReadOnlyList<LeafBinding> leafs) => leafs
        .FirstOrDefault(leaf => leaf.Scalar == type.Name && leaf.ClrType == typeof(T))
        ?.Accept(new BoundLeafVisitor(isNonNull)) as Completion<T>;

    /// <summary>The completion of an enum that is bound to the CLR type, or null when it is bound to another.</summary>
    public static Completion<T>? TryCreate<T>(EnumType type, bool isNonNull)
    {
        var clrType = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        if (clrType != type.ClrType || !clrType.IsEnum)
            return null;
        var factory = typeof(LeafCompiler).GetMethod(clrType == typeof(T) ? nameof(CreateEnum) : nameof(CreateOptionalEnum))!;
        return (Completion<T>)factory.MakeGenericMethod(clrType).Invoke(null, [type, isNonNull])!;
    }

    public static EnumCompletion<T> CreateEnum<T>(EnumType type, bool isNonNull)
        where T : struct, Enum =>
        new(type.Values.Where(value => value.Value is T).DistinctBy(value => value.Value).ToDictionary(value => (T)value.Value, value => Encoding.UTF8.GetBytes($"\"{value.Name}\"")), isNonNull);

    public static OptionalEnumCompletion<T> CreateOptionalEnum<T>(EnumType type, bool isNonNull)
        where T : struct, Enum => new(CreateEnum<T>(type, isNonNull), isNonNull);

    private static Dictionary<(string Scalar, Type ClrType), Func<bool, object>> Factories()
    {
        var factories = new Dictionary<(string Scalar, Type ClrType), Func<bool, object>>();
        Add<int, IntWriter>(factories, "Int");
        Add<long, IntWriter>(factories, "Int");
        Add<long, LongWriter>(factories, "Long");
        Add<int, LongWriter>(factories, "Long");
        Add<double, FloatWriter>(factories, "Float");
        Add<int, FloatWriter>(factories, "Float");
        Add<bool, BooleanWriter>(factories, "Boolean");
        Add<decimal, DecimalWriter>(factories, "Decimal");
        Add<DateTimeOffset, DateTimeWriter>(factories, "DateTime");
        Add<Guid, UuidWriter>(factories, "UUID");
        Add<int, IdWriter>(factories, "ID");
        Add<long, IdWriter>(factories, "ID");
        Add<Guid, UuidWriter>(factories, "ID");
        Add<JsonElement, JsonWriter>(factories, "JSON");
        AddReference<string, StringWriter>(factories, "String", "ID", "URL", "UUID");
        AddReference<Uri, UrlWriter>(factories, "URL");
        return factories;
    }

    private static void Add<T, TWriter>(Dictionary<(string Scalar, Type ClrType), Func<bool, object>> factories, string scalar)
        where T : struct
        where TWriter : struct, ILeafWriter<T>
    {
        factories.Add((scalar, typeof(T)), isNonNull => new ValueLeafCompletion<T, TWriter>(isNonNull));
        factories.Add((scalar, typeof(T?)), isNonNull => new OptionalLeafCompletion<T, TWriter>(isNonNull));
    }

    private static void AddReference<T, TWriter>(
        Dictionary<(string Scalar, Type ClrType), Func<bool, object>> factories, params ReadOnlySpan<string> scalars)
        where T : class
        where TWriter : struct, ILeafWriter<T>
    {
        foreach (var scalar in scalars)
            factories.Add((scalar, typeof(T)), isNonNull => new ReferenceLeafCompletion<T, TWriter>(isNonNull));
    }

    private sealed class BoundLeafVisitor(bool isNonNull) : ILeafBindingVisitor<object>
    {
        public object Visit<T, TWriter>(LeafBinding<T, TWriter> binding)
            where T : struct
            where TWriter : struct, ILeafWriter<T> => new ValueLeafCompletion<T, TWriter>(isNonNull);
    }
}
