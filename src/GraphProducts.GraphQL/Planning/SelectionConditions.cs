using System.Collections.Immutable;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types.Coercion;

namespace GraphProducts.GraphQL.Planning;

/// <summary>The values of the variables in <c>@skip</c> and <c>@include</c>. Each combination has a plan of its own.</summary>
internal sealed class SelectionConditions
{
    private static readonly SelectionConditions s_none = new([]);

    private readonly string[] _trueVariables;

    private SelectionConditions(string[] trueVariables)
    {
        _trueVariables = trueVariables;
        Key = string.Join(' ', trueVariables);
    }

    /// <summary>The names of all variables that a document's conditions use, in a fixed order.</summary>
    public static ImmutableArray<string> VariablesOf(DocumentNode document)
    {
        SortedSet<string>? names = null;
        foreach (var definition in document.Definitions)
        {
            if (definition is OperationDefinitionNode operation)
                Collect(operation.SelectionSet, ref names);
            else if (definition is FragmentDefinitionNode fragment)
                Collect(fragment.SelectionSet, ref names);
        }

        return names is null ? [] : [.. names];
    }

    /// <summary>The conditions of a request. A variable without value counts as false.</summary>
    public static SelectionConditions Of(ImmutableArray<string> names, VariableValues variables) => names.IsEmpty
        ? s_none
        : new([.. names.Where(name => variables.TryGet(name, out var value) && value is true)]);

    /// <summary>Names the combination: equal keys, equal plans.</summary>
    public string Key { get; }

    /// <summary>https://spec.graphql.org/September2025/#sec--skip and #sec--include: skip wins.</summary>
    public bool Include(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value == "skip" && IsTrue(directive))
                return false;
            if (directive.Name.Value == "include" && !IsTrue(directive))
                return false;
        }

        return true;
    }

    private static void Collect(SelectionSetNode selectionSet, ref SortedSet<string>? names)
    {
        foreach (var selection in selectionSet.Selections)
        {
            foreach (var directive in selection.Directives)
            {
                if (directive.Name.Value is "skip" or "include" && ConditionOf(directive) is VariableNode variable)
                    (names ??= new SortedSet<string>(StringComparer.Ordinal)).Add(variable.Name.Value);
            }

            if (selection is FieldNode { SelectionSet: { } below })
                Collect(below, ref names);
            else if (selection is InlineFragmentNode fragment)
                Collect(fragment.SelectionSet, ref names);
        }
    }

    private static ValueNode? ConditionOf(DirectiveNode directive) => directive.ValueOf("if");

    private bool IsTrue(DirectiveNode directive) => ConditionOf(directive) switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => _trueVariables.Contains(variable.Name.Value),
        _ => false,
    };
}
