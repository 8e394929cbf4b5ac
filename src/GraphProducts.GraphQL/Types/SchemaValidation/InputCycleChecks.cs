using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Types.SchemaValidation;

/// <summary>
/// Every input object can be given as a finite value: following what must be given never leads back to where it began.
/// https://spec.graphql.org/September2025/#sec-Input-Objects.Circular-References
/// <para>Sketch:</para> 1. A type is finite when all fields that must be given are finite; of a oneOf object one field is enough. Lists and nullable fields are finite by
/// themselves. 2. Add finite types until none is added. 3. What is left goes round in circles: follow each circle once and report it.
/// </summary>
internal sealed class InputCycleChecks
{
    private readonly HashSet<InputObjectType> _finite = [];
    private readonly HashSet<InputObjectType> _followed = [];

    public static void Run(SchemaDraft draft, SchemaFaults faults)
    {
        var types = draft.Types.Values.OfType<InputObjectType>().ToArray();
        var checks = new InputCycleChecks();
        checks.FindFinite(types);
        foreach (var type in types)
            checks.Follow(type, faults);
    }

    private void FindFinite(InputObjectType[] types)
    {
        int before;
        do
        {
            before = _finite.Count;
            _finite.UnionWith(types.Where(IsFinite));
        }
        while (_finite.Count > before);
    }

    private bool IsFinite(InputObjectType type) =>
        type.IsOneOf && !type.Fields.IsEmpty ? type.Fields.Any(field => !IsEndless(field.Type)) : !Endless(type).Any();

    private bool IsEndless(GraphType type) => type.NullableType is InputObjectType input && !_finite.Contains(input);

    private IEnumerable<InputValueDefinition> Endless(InputObjectType type) =>
        type.Fields.Where(field => (type.IsOneOf || field.Type.IsNonNull) && IsEndless(field.Type));

    // Several circles can go through one type, so each field is followed; the path is what led to it.
    private void Follow(InputObjectType start, SchemaFaults faults)
    {
        var path = new List<(InputObjectType Type, InputValueDefinition Field)>();
        var open = new Stack<(InputObjectType Type, Queue<InputValueDefinition> Fields)>();
        if (!_finite.Contains(start) && _followed.Add(start))
            open.Push((start, new(Endless(start))));
        while (open.TryPeek(out var current))
        {
            if (!current.Fields.TryDequeue(out var field))
            {
                open.Pop();
                if (path.Count > 0)
                    path.RemoveAt(path.Count - 1);
                continue;
            }

            var next = (InputObjectType)field.Type.Named;
            path.Add((current.Type, field));
            var begin = path.FindIndex(step => step.Type == next);
            if (begin >= 0)
                Report(path[begin..], faults);
            if (begin < 0 && _followed.Add(next))
                open.Push((next, new(Endless(next))));
            else
                path.RemoveAt(path.Count - 1);
        }
    }

    private static void Report(List<(InputObjectType Type, InputValueDefinition Field)> circle, SchemaFaults faults) =>
        faults.Report(
            $"Input object \"{circle[0].Type.Name}\" can never be given: it needs itself through {string.Join(", ", circle.Select(step => $"\"{step.Type.Name}.{step.Field.Name}\""))}.",
            [.. circle.Select(step => (SyntaxNode)step.Field.Node)]);
}
