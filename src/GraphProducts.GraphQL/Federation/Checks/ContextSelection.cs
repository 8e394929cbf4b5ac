using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Federation.Checks;

/// <summary>
/// What an argument takes from a context: one field that all types have which set it, or one of each in fragments. It is of the type that the argument has,
/// which may be null in all its parts: the router does not find a value always.
/// </summary>
/// <param name="draft">The schema.</param>
/// <param name="argument">What takes it.</param>
/// <param name="types">The types that set the context.</param>
/// <param name="report">Takes each fault.</param>
internal sealed class ContextSelection(SubgraphDraft draft, InputValueDefinition argument, NamedType[] types, Action<string> report)
{
    private readonly string _expected = Nullable(argument.Type, argument.Type.Named.Name);

    /// <summary>Checks a selection whose fields are known to be there.</summary>
    public void Check(SelectionSetNode selections)
    {
        if (_expected != argument.Type.ToString())
            report($"the argument is of type {argument.Type}, and what comes from a context may be null. Make it {_expected}.");
        if (selections.Selections is [FieldNode])
        {
            foreach (var type in types)
                CheckType(selections, type);
        }
        else if (selections.Selections.All(selection => selection is InlineFragmentNode))
            CheckFragments([.. selections.Selections.Cast<InlineFragmentNode>()]);
        else
            report("one field can be selected, or one for each type.");
    }

    private void CheckFragments(InlineFragmentNode[] fragments)
    {
        var conditions = fragments.Select(ConditionOf).ToArray();
        for (var i = 0; i < fragments.Length; i++)
        {
            if (conditions[i] is not { } type)
                report($"{NameOf(fragments[i])} is of no object type: write a fragment for each object type that sets the context.");
            else if (conditions.Take(i).Contains(type))
                report($"{NameOf(fragments[i])} stands there twice: one field can be selected of each type.");
            else if (!Array.Exists(types, location => draft.Schema.IsPossibleType(location, type)))
                report($"{NameOf(fragments[i])} is never selected, since {type.Name} does not set the context: leave it out.");
            else
                CheckType(fragments[i].SelectionSet, type);
        }

        foreach (var missing in types.Where(location => !conditions.OfType<ObjectType>().Any(type => draft.Schema.IsPossibleType(location, type))))
            report($"nothing is selected of {missing.Name}, which sets the context too: add a fragment.");
    }

    private void CheckType(SelectionSetNode selections, NamedType type)
    {
        var found = TypesOf(selections, type).Distinct().ToArray();
        if (found.Length > 1)
            report($"one field can be selected, and there are several of {type.Name}, of the types {string.Join(" and ", found)}.");
        else if (found is [var single] && single != _expected)
            report($"what is selected of {type.Name} is of type {single}, and the argument of type {argument.Type}. They must be the same.");
    }

    /// <summary>The types of the leaves of a selection, with the lists around them.</summary>
    private List<string> TypesOf(SelectionSetNode selections, NamedType type)
    {
        var found = new List<string>();
        if (draft.Has(type.Directives, "interfaceObject"))
            report($"nothing can be selected of {type.Name}, which stands for an interface of another subgraph.");
        foreach (var selection in selections.Selections)
        {
            if (selection is not FieldNode node)
                report($"a fragment cannot stand inside the selection of {type.Name}: select fields.");
            else if (draft.Schema.TryGetField(type, node.Name.Value) is { } field)
                found.AddRange((node.SelectionSet is { } inner ? TypesOf(inner, field.Type.Named) : [field.Type.Named.Name]).Select(name => Nullable(field.Type, name)));
        }

        return found;
    }

    private ObjectType? ConditionOf(InlineFragmentNode fragment) =>
        fragment.TypeCondition is { } condition ? draft.Schema.TryGetType(condition.Name.Value) as ObjectType : null;

    private static string NameOf(InlineFragmentNode fragment) => fragment.TypeCondition is { } condition ? $"\"... on {condition.Name.Value}\"" : "\"...\"";

    /// <summary>The lists of a type around a name, without what says that null is refused.</summary>
    private static string Nullable(GraphType type, string name) => type.NullableType is ListType list ? $"[{Nullable(list.OfType, name)}]" : name;
}
