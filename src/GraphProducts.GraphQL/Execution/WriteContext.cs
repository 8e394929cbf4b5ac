using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Planning;
using GraphProducts.GraphQL.Writing;

namespace GraphProducts.GraphQL.Execution;

/// <summary>What writing an answer needs beside the values: the writer, the place in the answer, and the errors met so far.</summary>
internal sealed class WriteContext(OperationContext operation, ResponseWriter writer)
{
    private ResponsePath _path = new();

    public OperationContext Operation { get; } = operation;

    public ResponseWriter Writer { get; } = writer;

    public ErrorList Errors { get; } = new(operation.MaxErrors);

    /// <summary>What resolvers noted beside the answer; mostly nothing.</summary>
    public List<GraphQLError>? Notes { get; private set; }

    /// <summary>The indices of the lists that are being written.</summary>
    public ref ResponsePath Path => ref _path;

    /// <summary>Adds an error at the current place, which is one of the field; a path that the error has already leads on from there, and locations that it has stay.</summary>
    public void AddError(GraphQLError error, FieldPlan field)
    {
        if (error.NoteIn is null && Errors.IsFull)
        {
            Errors.AddUnseen();
            return;
        }

        var path = _path.Of(field);
        var placed = error with
        {
            Path = error.Path is null ? path : [.. path, .. error.Path],
            Locations = error.Locations.IsEmpty ? field.Locations : error.Locations,
        };
        if (error.NoteIn is null)
            Errors.Add(placed);
        else
            (Notes ??= []).Add(placed);
    }

    public void AddError(Exception exception, FieldPlan field) => AddError(Operation.Masking.Mask(exception), field);

    /// <summary>Adds the error of a null where none may be. https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors</summary>
    public void AddNullError(FieldPlan field) =>
        AddError(new GraphQLError($"Cannot return null for non-nullable field {field.Definition}.") { Code = ErrorCodes.NullValue }, field);

    /// <summary>Takes the answer back to a position and puts null there.</summary>
    public void ReplaceByNull(int position)
    {
        Writer.Position = position;
        Writer.WriteNull();
    }
}
