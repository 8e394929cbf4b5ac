using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Planning;
using GraphProducts.GraphQL.Writing;

namespace GraphProducts.GraphQL.Execution;

/// <summary>What writing an answer needs beside the values: the writer, the place in the answer, and the errors met so far.</summary>
internal sealed class WriteContext(OperationContext operation, ResponseWriter writer)
{
    private PathSegment[] _path = new PathSegment[16];
    private int _depth;

    public OperationContext Operation { get; } = operation;

    public ResponseWriter Writer { get; } = writer;

    public List<GraphQLError> Errors { get; } = [];

    /// <summary>What resolvers noted beside the answer; mostly nothing.</summary>
    public List<GraphQLError>? Notes { get; private set; }

    /// <summary>Opens a segment of the path; <see cref="At(int, FieldPlan)"/> fills it, <see cref="Leave"/> closes it.</summary>
    public int Enter()
    {
        if (_depth == _path.Length)
            Array.Resize(ref _path, _path.Length * 2);
        return _depth++;
    }

    /// <summary>Closes the segment and all that an exception left open below it.</summary>
    public void Leave(int segment) => _depth = segment;

    public void At(int segment, FieldPlan field)
    {
        _depth = segment + 1;
        _path[segment].Field = field;
    }

    public void At(int segment, int index)
    {
        _path[segment].Field = null;
        _path[segment].Index = index;
    }

    /// <summary>Adds an error at the current place, which is one of the field; a path that the error has already leads on from there, and locations that it has stay.</summary>
    public void AddError(GraphQLError error, FieldPlan field)
    {
        var path = new object[_depth];
        for (var i = 0; i < _depth; i++)
            path[i] = _path[i].Field is { } segment ? segment.ResponseName : _path[i].Index;
        var placed = error with
        {
            Path = error.Path is null ? path : [.. path, .. error.Path],
            Locations = error.Locations.IsEmpty ? [.. field.Nodes.Select(node => node.Location.Position)] : error.Locations,
        };
        (placed.NoteIn is null ? Errors : Notes ??= []).Add(placed);
    }

    public void AddError(Exception exception, FieldPlan field) => AddError(Operation.Masking.Mask(exception), field);

    /// <summary>Adds the error of a null where none may be. https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors</summary>
    public void AddNullError(FieldPlan field) =>
        AddError(new GraphQLError($"Cannot return null for non-nullable field {field.Definition}.") { Code = ErrorCodes.NullValue }, field);

    private struct PathSegment
    {
        public FieldPlan? Field;
        public int Index;
    }
}
