using System.Collections;
using System.Text;
using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Planning;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Execution.Completion;

/// <summary>A place where an exception may stand instead of a value, such as an item of a list: it becomes an error there.</summary>
internal sealed class FailureCompletion(Completion<object> inner) : Completion<object>
{
    public override bool Write(object value, WriteContext context, FieldPlan field, ref ChildCursor children)
    {
        if (value is not Exception failure)
            return inner.Write(value, context, field, ref children);
        context.AddError(failure, field);
        return false;
    }

    public override bool Gather(object value, ChildCounter children) => value is not Exception && inner.Gather(value, children);
}

/// <summary>A list: any sequence but a string or a dictionary. It is read more than once, so it must give the same items each time.</summary>
/// <param name="item">How the items complete.</param>
internal sealed class DynamicListCompletion(Completion<object> item) : Completion<object>
{
    private readonly ListCompletion<object[], object> _items = new(item);

    public override bool Write(object value, WriteContext context, FieldPlan field, ref ChildCursor children)
    {
        if (Read(value, out var failure) is { } items)
            return _items.Write(items, context, field, ref children);
        if (failure is not null)
            context.AddError(failure, field);
        else
            context.AddError(new GraphQLError($"{field.Definition} is a list, but its value is none.") { Code = ErrorCodes.Internal }, field);
        return false;
    }

    public override bool Gather(object value, ChildCounter children) => Read(value, out _) is { } items && _items.Gather(items, children);

    private static object[]? Read(object value, out Exception? failure)
    {
        failure = null;
        if (value is object[] array)
            return array;
        if (value is string or IDictionary or not IEnumerable)
            return null;
        try
        {
            return [.. ((IEnumerable)value).Cast<object>()];
        }
        catch (Exception exception)
        {
            failure = exception;
            return null;
        }
    }
}

/// <summary>A value of a scalar.</summary>
internal sealed class DynamicScalarCompletion(DynamicScalarWriter write) : Completion<object>
{
    public override bool Write(object value, WriteContext context, FieldPlan field, ref ChildCursor children) =>
        write(context.Writer, value) || LeafFailure.Write(value, context, field, isNonNull: true);
}

/// <summary>A value of an enum, given by its name or as what the name is bound to.</summary>
internal sealed class DynamicEnumCompletion : Completion<object>
{
    private readonly Dictionary<object, byte[]> _names = [];

    public DynamicEnumCompletion(EnumType type)
    {
        foreach (var value in type.Values)
        {
            var name = Encoding.UTF8.GetBytes($"\"{value.Name}\"");
            _names[value.Name] = name;
            _names.TryAdd(value.Value, name);
        }
    }

    public override bool Write(object value, WriteContext context, FieldPlan field, ref ChildCursor children)
    {
        if (!_names.TryGetValue(value, out var name))
            return LeafFailure.Write(value, context, field, isNonNull: true);
        context.Writer.WriteRaw(name);
        return true;
    }
}
