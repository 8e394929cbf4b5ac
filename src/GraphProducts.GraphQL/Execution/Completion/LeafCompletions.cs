using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Planning;
using GraphProducts.GraphQL.Writing;

namespace GraphProducts.GraphQL.Execution.Completion;

/// <summary>A leaf that is a CLR value: it is never null, but its type may refuse it.</summary>
internal sealed class ValueLeafCompletion<T, TWriter>(bool isNonNull) : Completion<T>
    where T : struct
    where TWriter : struct, ILeafWriter<T>
{
    public override bool Write(T value, WriteContext context, FieldPlan field, ref ChildCursor children) => TWriter.IsNull(value)
        ? LeafFailure.WriteNull(context, field, isNonNull)
        : TWriter.TryWrite(context.Writer, value) || LeafFailure.Write(value, context, field, isNonNull);
}

/// <summary>A leaf that is a CLR value or nothing.</summary>
internal sealed class OptionalLeafCompletion<T, TWriter>(bool isNonNull) : Completion<T?>
    where T : struct
    where TWriter : struct, ILeafWriter<T>
{
    public override bool Write(T? value, WriteContext context, FieldPlan field, ref ChildCursor children)
    {
        if (value is { } present)
            return TWriter.TryWrite(context.Writer, present) || LeafFailure.Write(present, context, field, isNonNull);
        return LeafFailure.WriteNull(context, field, isNonNull);
    }
}

/// <summary>A leaf that is a CLR object, such as a string.</summary>
internal sealed class ReferenceLeafCompletion<T, TWriter>(bool isNonNull) : Completion<T?>
    where T : class
    where TWriter : struct, ILeafWriter<T>
{
    public override bool Write(T? value, WriteContext context, FieldPlan field, ref ChildCursor children)
    {
        if (value is not null)
            return TWriter.TryWrite(context.Writer, value) || LeafFailure.Write(value, context, field, isNonNull);
        return LeafFailure.WriteNull(context, field, isNonNull);
    }
}

/// <summary>A value of an enum; the names were encoded at start.</summary>
internal sealed class EnumCompletion<T>(Dictionary<T, byte[]> names, bool isNonNull) : Completion<T>
    where T : struct, Enum
{
    public override bool Write(T value, WriteContext context, FieldPlan field, ref ChildCursor children)
    {
        if (!names.TryGetValue(value, out var name))
            return LeafFailure.Write(value, context, field, isNonNull);
        context.Writer.WriteRaw(name);
        return true;
    }
}

/// <summary>A value of an enum, or nothing.</summary>
internal sealed class OptionalEnumCompletion<T>(EnumCompletion<T> inner, bool isNonNull) : Completion<T?>
    where T : struct, Enum
{
    public override bool Write(T? value, WriteContext context, FieldPlan field, ref ChildCursor children) =>
        value is { } present ? inner.Write(present, context, field, ref children) : LeafFailure.WriteNull(context, field, isNonNull);
}

internal static class LeafFailure
{
    /// <summary>The value cannot be represented: an error, and null in its place.</summary>
    public static bool Write<T>(T value, WriteContext context, FieldPlan field, bool isNonNull)
    {
        var type = field.Definition.Type.Named.Name;
        context.AddError(new GraphQLError($"{type} cannot represent the value of {field.Definition}: {value}.") { Code = ErrorCodes.Internal }, field);
        if (!isNonNull)
            context.Writer.WriteNull();
        return !isNonNull;
    }

    public static bool WriteNull(WriteContext context, FieldPlan field, bool isNonNull)
    {
        if (isNonNull)
            context.AddNullError(field);
        else
            context.Writer.WriteNull();
        return !isNonNull;
    }
}
