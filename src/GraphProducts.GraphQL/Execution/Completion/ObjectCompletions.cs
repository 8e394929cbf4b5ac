using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Planning;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Execution.Completion;

/// <summary>A value of an object type.</summary>
internal sealed class ObjectCompletion<T> : Completion<T>
    where T : class
{
    public override bool Write(T value, WriteContext context, FieldPlan field, ref ChildCursor children) =>
        ObjectWriter.Write(context, field.Children[0], value, children.Take());

    public override bool Gather(T value, ChildCounter children)
    {
        children.Add(value);
        return true;
    }
}

/// <summary>A value of an interface or a union: its object type is found first. https://spec.graphql.org/September2025/#ResolveAbstractType()</summary>
internal sealed class AbstractCompletion<T>(NamedType abstractType) : Completion<T>
    where T : class
{
    public override bool Write(T value, WriteContext context, FieldPlan field, ref ChildCursor children)
    {
        var slot = children.Take();
        if (context.Operation.TypeOf(abstractType, value, out var failure) is { } type)
            return ObjectWriter.Write(context, field.ChildFor(type), value, slot);
        if (failure is not null)
            context.AddError(failure, field);
        else
            context.AddError(
                new GraphQLError($"A value of {field.Definition} is of none of the types that {abstractType.Name} can be.") { Code = ErrorCodes.Internal },
                field);
        return false;
    }

    public override bool Gather(T value, ChildCounter children)
    {
        children.Add(value);
        return true;
    }
}
