using GraphProducts.GraphQL.Federation.Checks;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Comparison;

/// <summary>A directive where it stands, under the name that its specification gives it.</summary>
/// <param name="Name">Its name there; null for one that a schema with links does not link: whatever it is called, it is the schema's own.</param>
/// <param name="Text">How it is written, with that name and with its arguments in one order.</param>
/// <param name="Meaning">Equal for those of one name that say the same, but for whether a key is resolvable.</param>
/// <param name="IsReference">Whether it is a key that only names entities: gateways cannot find them here by it.</param>
internal sealed record AppliedDirective(string? Name, string Text, string Meaning, bool IsReference)
{
    private const string Resolvable = "resolvable";

    public static AppliedDirective Of(DirectiveNode node, LinkedNames names)
    {
        var name = names.Find(node.Name.Value);
        var isReference = name == "key" && !SubgraphDraft.IsResolvable(node);
        var canonical = node with
        {
            Name = node.Name with { Value = name ?? node.Name.Value },
            Arguments = [.. node.Arguments.Where(argument => isReference || !IsResolvable(name, argument)).OrderBy(argument => argument.Name.Value, StringComparer.Ordinal)],
        };
        var meaning = canonical with
        {
            Arguments = [.. canonical.Arguments.Where(argument => !IsResolvable(name, argument)).Select(argument => Meant(name, argument))],
        };
        return new AppliedDirective(name, Printer.Print(canonical), Printer.Print(meaning), isReference);
    }

    private static bool IsResolvable(string? directive, ArgumentNode argument) => directive == "key" && argument.Name.Value == Resolvable;

    private static ArgumentNode Meant(string? directive, ArgumentNode argument) =>
        argument.Value is StringValueNode text && FieldSetText.IsFieldSet(directive, argument.Name.Value)
            ? argument with { Value = new StringValueNode(text.Location, FieldSetText.Canonical(text.Value), IsBlock: false) }
            : argument;
}
