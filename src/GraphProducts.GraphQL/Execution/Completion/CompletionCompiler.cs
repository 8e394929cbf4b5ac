using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.Bindings;

namespace GraphProducts.GraphQL.Execution.Completion;

/// <summary>Puts together how values of a CLR type complete to a GraphQL type. A CLR type that does not fit is a fault.</summary>
internal sealed class CompletionCompiler(BoundSchema bound, List<GraphQLError> errors)
{
    /// <summary>The completion of a field's value, or null with a fault that names the field and both types.</summary>
    public Completion<T>? Compile<T>(FieldDefinition field, ObjectType type)
    {
        var completion = Compile<T>(field.Type);
        if (completion is null)
            errors.Add(new GraphQLError($"The field {type.Name}.{field.Name} is of type {field.Type}, which {Show(typeof(T))} does not fit."));
        return completion;
    }

    private Completion<T>? Compile<T>(GraphType type) => type.NullableType switch
    {
        _ when typeof(T) == typeof(object) => (Completion<T>)(object)DynamicCompiler.Compile(type),
        ScalarType scalar => LeafCompiler.TryCreate<T>(scalar, type.IsNonNull) ?? LeafCompiler.TryCreate<T>(scalar, type.IsNonNull, bound.Leafs),
        EnumType enumType => LeafCompiler.TryCreate<T>(enumType, type.IsNonNull),
        ListType list => Invoke<T>(nameof(CompileList), list.OfType, type.IsNonNull),
        NamedType named when Fits(named, typeof(T)) => Invoke<T>(nameof(CompileObject), named, type.IsNonNull),
        _ => null,
    };

    // The methods below need more of T than Compile can promise, so they are called with their type arguments made explicit.
    private Completion<T>? Invoke<T>(string method, GraphType type, bool isNonNull)
    {
        if (typeof(T).IsValueType)
            return null;
        var itemType = ItemTypeOf(typeof(T));
        Type[] arguments = method == nameof(CompileObject) ? [typeof(T)] : itemType is null ? [] : [typeof(T), itemType];
        return arguments.Length == 0
            ? null
            : (Completion<T>?)GetType().GetMethod(method)!.MakeGenericMethod(arguments).Invoke(this, [type, isNonNull]);
    }

    public Completion<TList>? CompileList<TList, T>(GraphType itemType, bool isNonNull)
        where TList : class, IReadOnlyList<T>
    {
        return Compile<T>(itemType) is { } item ? Wrap(new ListCompletion<TList, T>(item), isNonNull) : null;
    }

    public static Completion<T> CompileObject<T>(NamedType type, bool isNonNull)
        where T : class => Wrap<T>(type is ObjectType ? new ObjectCompletion<T>() : new AbstractCompletion<T>(type), isNonNull);

    private static Completion<T> Wrap<T>(Completion<T> inner, bool isNonNull)
        where T : class => isNonNull ? new NonNullCompletion<T>(inner)! : new NullableCompletion<T>(inner)!;

    private bool Fits(NamedType type, Type clrType) => type is ObjectType objectType
        ? bound.ClrTypeOf(objectType) is { } expected && expected.IsAssignableFrom(clrType)
        : bound.Schema.GetPossibleTypes(type).All(possible => bound.ClrTypeOf(possible) is { } member && clrType.IsAssignableFrom(member));

    private static Type? ItemTypeOf(Type listType) => listType
        .GetInterfaces()
        .Append(listType)
        .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        ?.GetGenericArguments()[0];

    private static string Show(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Show))}>"
        : type.Name;
}
