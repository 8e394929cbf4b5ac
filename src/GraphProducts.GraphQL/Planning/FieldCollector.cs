using System.Runtime.InteropServices;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Planning;

/// <summary>CollectFields: the selections that apply to one object type, grouped by response name in the order of their first occurrence.
/// https://spec.graphql.org/September2025/#CollectFields()</summary>
/// <remarks>It is used again for the next selection set of the same depth: the groups hold only until then.</remarks>
internal sealed class FieldCollector(Schema schema, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, SelectionConditions conditions)
{
    // So few names are found faster by looking at each of them.
    private const int Few = 12;

    private readonly List<List<FieldNode>> _groups = [];
    private readonly Dictionary<string, int> _places = [];
    private readonly HashSet<string> _visitedFragments = [];
    private int _count;

    /// <summary>The groups of one selection set.</summary>
    public ReadOnlySpan<List<FieldNode>> Collect(ObjectType type, SelectionSetNode selectionSet)
    {
        Begin();
        Add(type, selectionSet);
        return CollectionsMarshal.AsSpan(_groups)[.._count];
    }

    /// <summary>The groups of what is selected below fields that are answered as one.</summary>
    public ReadOnlySpan<List<FieldNode>> Collect(ObjectType type, List<FieldNode> parents)
    {
        Begin();
        foreach (var parent in parents)
        {
            if (parent.SelectionSet is { } selectionSet)
                Add(type, selectionSet);
        }

        return CollectionsMarshal.AsSpan(_groups)[.._count];
    }

    private void Begin()
    {
        _count = 0;
        _places.Clear();
        _visitedFragments.Clear();
    }

    private void Add(ObjectType type, SelectionSetNode selectionSet)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (!conditions.Include(selection))
                continue;
            switch (selection)
            {
                case FieldNode field:
                    GroupOf(field.ResponseName).Add(field);
                    break;
                case InlineFragmentNode inline when Applies(inline.TypeCondition, type):
                    Add(type, inline.SelectionSet);
                    break;
                case FragmentSpreadNode spread when _visitedFragments.Add(spread.Name.Value) && fragments.TryGetValue(spread.Name.Value, out var fragment)
                    && Applies(fragment.TypeCondition, type):
                    Add(type, fragment.SelectionSet);
                    break;
            }
        }
    }

    private List<FieldNode> GroupOf(string responseName)
    {
        if (TryFind(responseName, out var place))
            return _groups[place];
        if (_count == _groups.Count)
            _groups.Add([]);
        _places.Add(responseName, _count);
        var group = _groups[_count++];
        group.Clear();
        return group;
    }

    private bool TryFind(string responseName, out int place)
    {
        if (_count > Few)
            return _places.TryGetValue(responseName, out place);
        for (place = 0; place < _count; place++)
        {
            if (_groups[place][0].ResponseName == responseName)
                return true;
        }

        return false;
    }

    private bool Applies(NamedTypeNode? typeCondition, ObjectType type) => typeCondition is null
        || typeCondition.Name.Value == type.Name
        || (schema.TryGetType(typeCondition.Name.Value) is { } condition && schema.IsPossibleType(condition, type));
}
