using System.Diagnostics.CodeAnalysis;
using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Execution.Fields;
using GraphProducts.GraphQL.Planning;

namespace GraphProducts.GraphQL.Execution.Tracing;

/// <summary>
/// What ran for one request, and when. It exists only for requests that ask for it, since it keeps a node for each field of each object; of an answer with
/// more of them than the limit it tells nothing.
/// Held fields have the time from their start until their values were there; those that run for many parents at once have it together. Plain reads take no time worth
/// telling: they have the moment at which they were written.
/// </summary>
internal sealed class FieldTrace(TimeProvider time, int maxFields)
{
    private readonly long _began = time.GetTimestamp();
    private readonly Dictionary<FieldRun, RunSpan> _runs = [];

    private int _fields;

    /// <summary>The whole; null when there turned out to be too much of it.</summary>
    public TraceNode? Root { get; private set; } = new(null);

    /// <summary>When the request began.</summary>
    public DateTimeOffset StartTime { get; } = time.GetUtcNow();

    /// <summary>Nanoseconds since the request began.</summary>
    public long Elapsed => time.GetElapsedTime(_began).Ticks * TimeSpan.NanosecondsPerTick;

    /// <summary>Watches a run that was started.</summary>
    public void Follow(FieldRun run, long start)
    {
        var span = new RunSpan(start);
        _runs.Add(run, span);
        _ = NoteEndAsync(span, run.WhenAnswered());
    }

    /// <summary>Adds the fields of an object that is about to be written.</summary>
    public void Add(WriteContext context, SelectionPlan selection, FieldRun?[]? runs)
    {
        if (IsMeta(selection.Type.Name) || selection.Fields.Length == 0 || !TakeRoom(selection.Fields.Length, out var root))
            return;
        var place = root.At(context.Path.Of(selection.Fields[0]).AsSpan()[..^1]);
        for (var i = 0; i < selection.Fields.Length; i++)
            Add(place, selection.Fields[i], runs?[i]);
    }

    /// <summary>Adds a field of the root object, where one is written after the other.</summary>
    public void Add(FieldPlan field, FieldRun? run)
    {
        if (TakeRoom(1, out var root))
            Add(root, field, run);
    }

    // Introspection is not traced.
    private void Add(TraceNode place, FieldPlan field, FieldRun? run)
    {
        if (IsMeta(field.Definition.Name))
            return;
        var node = place.At(field.ResponseName);
        node.Field = field;
        node.Span = run is not null && _runs.TryGetValue(run, out var span) ? (span.Start, span.End ?? Elapsed) : (Elapsed, Elapsed);
    }

    /// <summary>Puts the errors of the answer where they happened.</summary>
    public void Add(IEnumerable<GraphQLError> errors)
    {
        foreach (var error in errors)
            Root?.At([.. error.Path ?? []]).Add(error);
    }

    private bool TakeRoom(int fields, [NotNullWhen(true)] out TraceNode? root)
    {
        _fields += fields;
        if (_fields > maxFields)
            Root = null;
        root = Root;
        return root is not null;
    }

    private async Task NoteEndAsync(RunSpan span, Task answered)
    {
        await answered.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        span.End = Elapsed;
    }

    private static bool IsMeta(string name) => name.StartsWith("__", StringComparison.Ordinal);

    private sealed class RunSpan(long start)
    {
        private const long Open = -1;
        private long _end = Open;

        public long Start { get; } = start;

        /// <summary>Set by whoever answers last, perhaps on another thread.</summary>
        public long? End
        {
            get => Volatile.Read(ref _end) is var end and not Open ? end : null;
            set => Volatile.Write(ref _end, value ?? Open);
        }
    }
}
