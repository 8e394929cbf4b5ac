using System.Diagnostics.CodeAnalysis;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Validation.Rules.OverlappingFields;

/// <summary>The sets that are still to be looked at, each once; and what fields a set has.</summary>
internal sealed class MergedSelections(ValidationContext context)
{
    private readonly Stack<SelectionSetUnion> _open = [];
    private readonly HashSet<SelectionSetUnion> _seen = new(SameSets.Instance);
    private readonly Stack<SelectionPart> _parts = [];
    private readonly HashSet<string> _spread = [];
    private readonly List<FieldGroup> _groups = [];
    private int _groupCount;
    private int _gathered;

    /// <summary>Whether the limit of the work was met; then nothing more is handed out.</summary>
    public bool IsExhausted => _gathered > context.Options.MaxComparedFields;

    public void Add(SelectionPart part, bool shapeOnly, ResponsePath? path) => Add(new SelectionSetUnion([part], shapeOnly, path));

    /// <summary>Adds what is selected below fields that are answered as one.</summary>
    public void Add(List<SelectedField> fields, bool shapeOnly, ResponsePath path)
    {
        if (fields.Count == 1)
        {
            if (fields[0].Node.SelectionSet is { } selectionSet)
                Add(new SelectionPart(selectionSet, fields[0].Definition?.Type.Named), shapeOnly, path);
            return;
        }

        var parts = fields
            .Where(field => field.Node.SelectionSet is not null)
            .Select(field => new SelectionPart(field.Node.SelectionSet!, field.Definition?.Type.Named))
            .OrderBy(part => part.SelectionSet.Location.Start)
            .ToArray();
        _gathered += fields.Count;
        if (parts.Length > 0)
            Add(new SelectionSetUnion(parts, shapeOnly, path));
    }

    public bool TryTake([NotNullWhen(true)] out SelectionSetUnion? set)
    {
        set = null;
        return !IsExhausted && _open.TryPop(out set);
    }

    /// <summary>
    /// The fields of a set with those of its fragments, by response name; good until the next call. A fragment that is spread twice counts
    /// once.
    /// </summary>
    public IEnumerable<FieldGroup> Gather(SelectionSetUnion set)
    {
        var groups = new Dictionary<string, FieldGroup>();
        _groupCount = 0;
        _spread.Clear();
        foreach (var part in set.Parts)
        {
            _parts.Push(part);
            while (_parts.TryPop(out var next) && !IsExhausted)
                Gather(next, groups);
        }

        return groups.Values;
    }

    private void Add(SelectionSetUnion set)
    {
        if (_seen.Add(set))
            _open.Push(set);
    }

    private void Gather(SelectionPart part, Dictionary<string, FieldGroup> groups)
    {
        foreach (var selection in part.SelectionSet.Selections)
        {
            _gathered++;
            if (selection is FieldNode field)
                Gather(field, part.Type, groups);
            else if (selection is InlineFragmentNode inline)
                _parts.Push(new(inline.SelectionSet, inline.TypeCondition is { } condition ? context.Schema.TryGetType(condition.Name.Value) : part.Type));
            else if (selection is FragmentSpreadNode spread && _spread.Add(spread.Name.Value) && context.Fragments.TryGet(spread.Name.Value) is { } fragment)
                _parts.Push(new(fragment.SelectionSet, context.Schema.TryGetType(fragment.TypeCondition.Name.Value)));
        }
    }

    private void Gather(FieldNode field, NamedType? parent, Dictionary<string, FieldGroup> groups)
    {
        if (!groups.TryGetValue(field.ResponseName, out var group))
            groups.Add(field.ResponseName, group = BeginGroup(field.ResponseName));
        var definition = parent is ComplexType or UnionType ? context.Schema.TryGetField(parent, field.Name.Value) : null;
        group.Add(new SelectedField(field, parent, definition));
    }

    private FieldGroup BeginGroup(string responseName)
    {
        if (_groupCount == _groups.Count)
            _groups.Add(new FieldGroup());
        var group = _groups[_groupCount++];
        group.Begin(responseName);
        return group;
    }

    // Two sets are the same when they are made of the same nodes, which Add has put in order. Where they stand in the answer does not
    // matter.
    private sealed class SameSets : IEqualityComparer<SelectionSetUnion>
    {
        public static SameSets Instance { get; } = new();

        public bool Equals(SelectionSetUnion? x, SelectionSetUnion? y)
        {
            if (x!.ShapeOnly != y!.ShapeOnly || x.Parts.Length != y.Parts.Length)
                return false;
            for (var i = 0; i < x.Parts.Length; i++)
            {
                if (!ReferenceEquals(x.Parts[i].SelectionSet, y.Parts[i].SelectionSet))
                    return false;
            }

            return true;
        }

        public int GetHashCode(SelectionSetUnion set)
        {
            var hash = new HashCode();
            hash.Add(set.ShapeOnly);
            foreach (var part in set.Parts)
                hash.Add(part.SelectionSet.Location.Start);
            return hash.ToHashCode();
        }
    }
}
