using System.Collections.Immutable;
using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Federation.Links;
using GraphProducts.GraphQL.Language;
using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Federation;

/// <summary>
/// Definitions of a specification that the author repeats fit it: they may leave out and be stricter, but not add. A directive is then held to the author's definition.
/// </summary>
internal sealed class RepeatedDefinitions(DefinitionNode[] written, LinkedDefinitions linked, List<GraphQLError> errors)
{
    private static readonly string[] s_numbers = ["Int", "Float", "Boolean"];

    private readonly HashSet<string> _scalars = [.. written.Concat(linked.Definitions.Values).OfType<ScalarTypeDefinitionNode>().Select(scalar => scalar.Name.Value)];

    /// <summary>Adds what does not fit to the errors.</summary>
    public void Check()
    {
        foreach (var parts in written.OfType<TypeDefinitionNode>().GroupBy(type => type.Name.Value))
        {
            if (linked.Definitions.TryGetValue(parts.Key, out var known))
                Check([.. parts], (TypeDefinitionNode)known);
        }

        foreach (var repeated in written.OfType<DirectiveDefinitionNode>().GroupBy(directive => directive.Name.Value))
        {
            if (linked.Definitions.TryGetValue($"@{repeated.Key}", out var known))
                Check([.. repeated], (DirectiveDefinitionNode)known);
        }
    }

    private void Check(TypeDefinitionNode[] parts, TypeDefinitionNode known)
    {
        var name = known.Name.Value;
        if (parts.FirstOrDefault(part => part.GetType() != known.GetType()) is { } other)
            Report($"The type \"{name}\" is defined by its specification and cannot be of another kind.", other.Name);
        else if (parts.Count(part => !part.IsExtension) > 1)
            Report($"The type \"{name}\" is defined more than once.", parts[^1].Name);
        else if (known is EnumTypeDefinitionNode type)
            CheckValues(type, [.. parts.Cast<EnumTypeDefinitionNode>().SelectMany(part => part.Values).Select(value => value.Name.Value)], parts[0].Name);
        else if (known is InputObjectTypeDefinitionNode input)
            CheckValues($"The type \"{name}\"", "field", [.. parts.Cast<InputObjectTypeDefinitionNode>().SelectMany(part => part.Fields)], input.Fields, parts[0].Name);
    }

    private void CheckValues(EnumTypeDefinitionNode known, HashSet<string> values, SyntaxNode place)
    {
        var right = known.Values.Select(value => value.Name.Value).ToArray();
        if (!values.SetEquals(right))
            Report($"The type \"{known.Name.Value}\" is defined by its specification: its values are {string.Join(" and ", right)}, and not {string.Join(", ", values)}.", place);
    }

    private void Check(DirectiveDefinitionNode[] repeated, DirectiveDefinitionNode known)
    {
        var (name, own) = (known.Name.Value, repeated[0]);
        var before = errors.Count;
        if (repeated.Length > 1)
            Report($"The directive \"@{name}\" is defined more than once.", repeated[^1].Name);
        if (IsOldForm(own))
            return;
        foreach (var location in own.Locations.Where(location => known.Locations.All(other => other.Value != location.Value)))
            Report($"The directive \"@{name}\" is defined by its specification and cannot stand on {location.Value}.", location);
        if (own.IsRepeatable && !known.IsRepeatable)
            Report($"The directive \"@{name}\" is defined by its specification and not repeatable.", own.Name);
        CheckValues($"The directive \"@{name}\"", "argument", own.Arguments, known.Arguments, own.Name);
        if (errors.Count == before)
            linked.Hold(own);
    }

    /// <summary>Libraries before the specification of federation 1 wrote a text that may be null, or left the definition bare; composition passes over them.</summary>
    private bool IsOldForm(DirectiveDefinitionNode directive) =>
        linked.Federation is null && directive.Name.Value is "key" or "provides" or "requires"
        && directive.Arguments is [] or [{ Name.Value: "fields", Type: NamedTypeNode { Name.Value: "String" or "_FieldSet" or "FieldSet" } }];

    private void CheckValues(string owner, string kind, ImmutableArray<InputValueDefinitionNode> own, ImmutableArray<InputValueDefinitionNode> known, SyntaxNode place)
    {
        foreach (var value in own)
        {
            if (known.FirstOrDefault(other => other.Name.Value == value.Name.Value) is not { } same)
                Report($"{owner} is defined by its specification and has no {kind} \"{value.Name.Value}\".", value.Name);
            else if (!Fits(same.Type, value.Type))
                Report($"{owner} is defined by its specification: its {kind} \"{value.Name.Value}\" is of type {Printer.Print(same.Type)}, and not {Printer.Print(value.Type)}.", value.Type);
            else if (value.Type is not NonNullTypeNode && Print(same.DefaultValue) != Print(value.DefaultValue))
                Report($"{owner} is defined by its specification: the default of its {kind} \"{value.Name.Value}\" is {Print(same.DefaultValue)}, and not {Print(value.DefaultValue)}.", value.Name);
        }

        foreach (var missing in known.Where(value => value is { Type: NonNullTypeNode, DefaultValue: null } && own.All(other => other.Name.Value != value.Name.Value)))
            Report($"{owner} is defined by its specification: its {kind} \"{missing.Name.Value}\" of type {Printer.Print(missing.Type)} cannot be left out.", place);
    }

    /// <summary>The same type, or one that refuses null besides. For a scalar of the specification, whose values are texts, a text will do, or an enum of them.</summary>
    private bool Fits(TypeNode known, TypeNode own) => (known, own) switch
    {
        (NonNullTypeNode one, NonNullTypeNode other) => Fits(one.Type, other.Type),
        (NonNullTypeNode, _) => false,
        (_, NonNullTypeNode other) => Fits(known, other.Type),
        (ListTypeNode one, ListTypeNode other) => Fits(one.Type, other.Type),
        (NamedTypeNode one, NamedTypeNode other) => one.Name.Value == other.Name.Value
            || (_scalars.Contains(one.Name.Value) && !_scalars.Contains(other.Name.Value) && !s_numbers.Contains(other.Name.Value)),
        _ => false,
    };

    private static string Print(ValueNode? value) => value is null ? "none" : Printer.Print(value);

    private void Report(string message, SyntaxNode node) => errors.Add(GraphQLError.At(message, null, node));
}
