using System.Collections.Immutable;
using GraphProducts.GraphQL.Federation;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Comparison;

/// <summary>
/// Which arguments of directives are field sets, and one text for all that select the same: they have no order, outer braces or none, and may name a field twice.
/// An entity's keys are compared by their types besides (<see cref="Federation.Entities.EntityKey"/>), which a file to compare with need not have.
/// Field-selection maps (<c>@is</c> and <c>@require</c> of composite schemas) are none: they make a value, whose alternatives and nesting are its form.
/// </summary>
internal static class FieldSetText
{
    public static bool IsFieldSet(string? directive, string argument) => (directive, argument) switch
    {
        ("key" or "requires" or "provides", "fields") => true,
        ("key" or "computed", "selectionSet") => true,
        _ => false,
    };

    /// <summary>Equal for field sets of the same fields; what is no field set is itself.</summary>
    public static string Canonical(string text) => FieldSet.TryParse(text, out _) is { } selections ? TextOf([selections]) : text;

    private static string TextOf(IEnumerable<SelectionSetNode> sets) => string.Join(' ', sets
        .SelectMany(Flatten)
        .GroupBy(HeadOf, BelowOf)
        .Select(group => group.OfType<SelectionSetNode>().ToList() is { Count: > 0 } below ? $"{group.Key} {{ {TextOf(below)} }}" : group.Key)
        .Order(StringComparer.Ordinal));

    // A fragment on no type in particular is only a pair of braces.
    private static IEnumerable<SelectionNode> Flatten(SelectionSetNode set) => set.Selections.SelectMany(selection =>
        selection is InlineFragmentNode { TypeCondition: null, Directives.IsEmpty: true } braces ? Flatten(braces.SelectionSet) : [selection]);

    private static string HeadOf(SelectionNode selection) => selection switch
    {
        FieldNode field => Printer.Print(field with { SelectionSet = null, Arguments = Ordered(field.Arguments) }),
        InlineFragmentNode fragment => $"... on {fragment.TypeCondition?.Name.Value}{string.Concat(fragment.Directives.Select(Printer.Print))}",
        _ => Printer.Print(selection),
    };

    private static SelectionSetNode? BelowOf(SelectionNode selection) => selection switch
    {
        FieldNode field => field.SelectionSet,
        InlineFragmentNode fragment => fragment.SelectionSet,
        _ => null,
    };

    private static ImmutableArray<ArgumentNode> Ordered(ImmutableArray<ArgumentNode> arguments) =>
        [.. arguments.OrderBy(argument => argument.Name.Value, StringComparer.Ordinal).Select(argument => argument with { Value = InputValueChanges.Ordered(argument.Value) })];
}
