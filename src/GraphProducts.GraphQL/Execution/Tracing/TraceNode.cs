using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Planning;

namespace GraphProducts.GraphQL.Execution.Tracing;

/// <summary>A place of the answer: the whole, a field, or an item of a list.</summary>
/// <param name="step">What leads here from above: a response name (string) or an index (int); null for the whole.</param>
internal sealed class TraceNode(object? step)
{
    // Most nodes are leaves, and there are very many: neither is there until it is needed.
    private OrderedDictionary<object, TraceNode>? _children;
    private List<GraphQLError>? _errors;

    public object? Step { get; } = step;

    /// <summary>The field that ran here; null for the whole, for items, and where only an error tells of the place.</summary>
    public FieldPlan? Field { get; set; }

    /// <summary>When the field began and when its value was there, in nanoseconds since the request began.</summary>
    public (long Start, long End) Span { get; set; }

    public IReadOnlyList<TraceNode> Children => _children is null ? [] : _children.Values;

    public IReadOnlyList<GraphQLError> Errors => _errors ?? [];

    /// <summary>The place below, made when it is not there yet.</summary>
    public TraceNode At(params ReadOnlySpan<object> path)
    {
        var node = this;
        foreach (var step in path)
            node = node.Below(step);
        return node;
    }

    public void Add(GraphQLError error) => (_errors ??= []).Add(error);

    private TraceNode Below(object step)
    {
        _children ??= [];
        if (!_children.TryGetValue(step, out var child))
            _children.Add(step, child = new TraceNode(step));
        return child;
    }
}
