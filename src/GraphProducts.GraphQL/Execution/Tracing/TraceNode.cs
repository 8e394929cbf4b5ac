using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Planning;

namespace GraphProducts.GraphQL.Execution.Tracing;

/// <summary>A place of the answer: the whole, a field, or an item of a list.</summary>
/// <param name="step">What leads here from above: a response name (string) or an index (int); null for the whole.</param>
internal sealed class TraceNode(object? step)
{
    private readonly List<TraceNode> _children = [];
    private readonly Dictionary<object, TraceNode> _byStep = [];
    private List<GraphQLError>? _errors;

    public object? Step { get; } = step;

    /// <summary>The field that ran here; null for the whole, for items, and where only an error tells of the place.</summary>
    public FieldPlan? Field { get; set; }

    /// <summary>When the field began and when its value was there, in nanoseconds since the request began.</summary>
    public (long Start, long End) Span { get; set; }

    public IReadOnlyList<TraceNode> Children => _children;

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
        if (_byStep.TryGetValue(step, out var child))
            return child;
        child = new TraceNode(step);
        _byStep.Add(step, child);
        _children.Add(child);
        return child;
    }
}
