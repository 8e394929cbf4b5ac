using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Execution.Completion;

/// <summary>
/// Puts together how values complete whose CLR type is known only at run time: those of fields that are bound with the value type <c>object</c>.
/// Every GraphQL type is served; what does not fit is an error at its place in the answer.
/// </summary>
internal static class DynamicCompiler
{
    public static Completion<object> Compile(GraphType type)
    {
        var guarded = new FailureCompletion(CompileNullable(type.NullableType));
        return type.IsNonNull ? new NonNullCompletion<object>(guarded)! : new NullableCompletion<object>(guarded)!;
    }

    private static Completion<object> CompileNullable(GraphType type) => type switch
    {
        ListType list => new DynamicListCompletion(Compile(list.OfType)),
        ScalarType scalar => new DynamicScalarCompletion(DynamicScalars.WriterOf(scalar)),
        EnumType enumType => new DynamicEnumCompletion(enumType),
        ObjectType => new ObjectCompletion<object>(),
        _ => new AbstractCompletion<object>(type.Named),
    };
}
