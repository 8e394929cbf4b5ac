using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Planning;

/// <summary>CollectFields: the selections that apply to one object type, grouped by response name in the order of their first occurrence.
/// https://spec.graphql.org/September2025/#CollectFields()</summary>
internal sealed class FieldCollector(
    Schema schema, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, SelectionConditions conditions, ObjectType type)
{
    private readonly Dictionary<string, int> _places = [];
    private readonly List<List<FieldNode>> _groups = [];
    private readonly HashSet<string> _visitedFragments = [];

    public List<List<FieldNode>> Collect(IEnumerable<SelectionSetNode> selectionSets)
    {
        foreach (var selectionSet in selectionSets)
            Collect(selectionSet);
        return _groups;
    }

    private void Collect(SelectionSetNode selectionSet)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (!conditions.Include(selection))
                continue;
            switch (selection)
            {
                case FieldNode field:
                    Add(field);
                    break;
                case InlineFragmentNode inline when Applies(inline.TypeCondition):
                    Collect(inline.SelectionSet);
                    break;
                case FragmentSpreadNode spread when _visitedFragments.Add(spread.Name.Value) && fragments.TryGetValue(spread.Name.Value, out var fragment)
                    && Applies(fragment.TypeCondition):
                    Collect(fragment.SelectionSet);
                    break;
            }
        }
    }

    private void Add(FieldNode field)
    {
        if (!_places.TryGetValue(field.ResponseName, out var place))
        {
            place = _groups.Count;
            _places.Add(field.ResponseName, place);
            _groups.Add([]);
        }

        _groups[place].Add(field);
    }

    private bool Applies(NamedTypeNode? typeCondition) =>
        typeCondition is null || (schema.TryGetType(typeCondition.Name.Value) is { } condition && schema.IsPossibleType(condition, type));
}
