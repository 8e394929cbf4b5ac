using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Validation.Rules.OverlappingFields;

namespace GraphProducts.GraphQL.Validation.Rules;

/// <summary>
/// Selections that share a response name can be answered as one: those that can apply to the same object are the same field with the same
/// arguments, and all of them,
/// even those of objects that exclude each other, give values of one shape.
/// https://spec.graphql.org/September2025/#sec-Field-Selection-Merging
/// <para>Sketch, without comparing every selection with every other:</para>
/// 1. Start with the selections of each operation and fragment. 2. Gather their fields, fragments included, by response name. 3. "Same
/// field" and "same shape" are
/// transitive, so each field of a group is compared with one representative only. 4. The selections below a group are merged and become a
/// set of their own; a set that
/// was seen is not looked at again. Fields of object types that exclude each other are merged for the shape alone, and once per object type
/// for both.
/// 5. Fragments can be made to form more sets than anyone can look at, so the work has a limit.
/// </summary>
internal sealed class OverlappingFieldsCanBeMergedRule(ValidationContext context) : ILeave<DocumentNode>
{
    private readonly MergedSelections _selections = new(context);
    private readonly HashSet<(Location, Location)> _reported = [];

    public void Leave(DocumentNode node)
    {
        foreach (var definition in node.Definitions)
        {
            if (definition is OperationDefinitionNode operation)
                Start(operation.SelectionSet, RootOf(operation));
            else if (definition is FragmentDefinitionNode fragment)
                Start(fragment.SelectionSet, context.Schema.TryGetType(fragment.TypeCondition.Name.Value));
        }
    }

    private ObjectType? RootOf(OperationDefinitionNode operation) => operation.Operation switch
    {
        OperationType.Query => context.Schema.QueryType,
        OperationType.Mutation => context.Schema.MutationType,
        _ => context.Schema.SubscriptionType,
    };

    private void Start(SelectionSetNode selectionSet, NamedType? type)
    {
        _selections.Add(new SelectionPart(selectionSet, type), shapeOnly: false, path: null);
        while (!context.IsFull && _selections.TryTake(out var set))
        {
            foreach (var group in _selections.Gather(set))
                Check(group, set);
        }

        if (_selections.IsExhausted)
            ReportExhausted();
    }

    private void Check(FieldGroup group, SelectionSetUnion set)
    {
        if (group.Fields.Count > 1 && ((!set.ShapeOnly && !CheckSameField(group, set)) || !CheckSameShape(group, set)))
            return;
        var path = new ResponsePath(set.Path, group.ResponseName);
        if (set.ShapeOnly || !group.HasExclusiveParents)
        {
            _selections.Add(group.Fields, set.ShapeOnly, path);
            return;
        }

        _selections.Add(group.Fields, shapeOnly: true, path);
        foreach (var parent in group.ObjectParents)
            _selections.Add([.. group.Fields.Where(field => field.Parent == parent || field.Parent is not ObjectType)], shapeOnly: false, path);
    }

    // A field of an interface can apply together with every other, so it represents all of them; without one, each object type has its own
    // representative.
    private bool CheckSameField(FieldGroup group, SelectionSetUnion set)
    {
        var shared = group.Fields.Find(field => field.Parent is not ObjectType);
        var agree = true;
        foreach (var field in group.Fields)
        {
            var first = shared.Node is not null ? shared
                : group.HasExclusiveParents ? group.Fields.Find(candidate => candidate.Parent == field.Parent)
                : group.Fields[0];
            if (Difference(first.Node, field.Node) is null)
                continue;
            Report(first, field, set, (one, other) => Difference(one.Node, other.Node)!);
            agree = false;
        }

        return agree;
    }

    private static string? Difference(FieldNode first, FieldNode second)
    {
        if (first.Name.Value != second.Name.Value)
            return $"\"{first.Name.Value}\" and \"{second.Name.Value}\" are different fields";
        return ArgumentEquality.AreEqual(first.Arguments, second.Arguments) ? null : $"\"{first.Name.Value}\" is given different arguments";
    }

    private bool CheckSameShape(FieldGroup group, SelectionSetUnion set)
    {
        var first = group.Fields.Find(field => field.Definition is not null);
        var agree = true;
        foreach (var field in group.Fields)
        {
            if (field.Definition is null || HaveSameShape(first.Definition!.Type, field.Definition.Type))
                continue;
            Report(first, field, set, (one, other) => $"their types \"{one.Definition!.Type}\" and \"{other.Definition!.Type}\" differ");
            agree = false;
        }

        return agree;
    }

    // https://spec.graphql.org/September2025/#SameResponseShape()
    private static bool HaveSameShape(GraphType left, GraphType right) => (left, right) switch
    {
        (NonNullType leftInner, NonNullType rightInner) => HaveSameShape(leftInner.OfType, rightInner.OfType),
        (ListType leftInner, ListType rightInner) => HaveSameShape(leftInner.OfType, rightInner.OfType),
        (ComplexType or UnionType, ComplexType or UnionType) => true,
        _ => left == right,
    };

    // In the order of the document, whichever of them was gathered first.
    private void Report(SelectedField first, SelectedField second, SelectionSetUnion set, Func<SelectedField, SelectedField, string> difference)
    {
        if (second.Node.Location.Start < first.Node.Location.Start)
            (first, second) = (second, first);
        if (!_reported.Add((first.Node.Location, second.Node.Location)))
            return;
        var path = new ResponsePath(set.Path, second.Node.ResponseName);
        context.Report(
            $"Fields \"{path}\" conflict: {difference(first, second)}. Give one of them another alias.",
            first.Node, second.Node);
    }

    private void ReportExhausted()
    {
        if (_reported.Add(default))
            context.Report($"The fragments of the document overlap in more ways than can be checked (limit: {context.Options.MaxComparedFields} fields). Spread fewer of them.");
    }
}
