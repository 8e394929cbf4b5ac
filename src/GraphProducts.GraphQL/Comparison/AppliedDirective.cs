using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Comparison;

/// <summary>A directive where it stands, under the name that its specification gives it.</summary>
/// <param name="Name">Its name there; null for one that a schema with links does not link: whatever it is called, it is the schema's own.</param>
/// <param name="Text">How it is written, with that name and with its arguments in one order.</param>
internal readonly record struct AppliedDirective(string? Name, string Text)
{
    public static AppliedDirective Of(DirectiveNode node, LinkedNames names)
    {
        var name = names.Find(node.Name.Value);
        var arguments = node.Arguments.Where(argument => !IsDefault(name, argument)).OrderBy(argument => argument.Name.Value, StringComparer.Ordinal);
        var canonical = node with { Name = node.Name with { Value = name ?? node.Name.Value }, Arguments = [.. arguments] };
        return new AppliedDirective(name, Printer.Print(canonical));
    }

    /// <summary>The key that entities can be resolved by, where this is one that only names them; otherwise itself.</summary>
    public AppliedDirective Resolvable => this with { Text = Text.Replace(", resolvable: false", "", StringComparison.Ordinal) };

    private static bool IsDefault(string? directive, ArgumentNode argument) =>
        directive == "key" && argument is { Name.Value: "resolvable", Value: BooleanValueNode { Value: true } };
}
