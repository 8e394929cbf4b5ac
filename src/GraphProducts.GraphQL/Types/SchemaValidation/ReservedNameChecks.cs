using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Types.SchemaValidation;

/// <summary>
/// Names that begin with two underscores belong to introspection. https://spec.graphql.org/September2025/#sec-Names.Reserved-Names
/// </summary>
internal static class ReservedNameChecks
{
    public static void Run(SchemaDraft draft, SchemaFaults faults)
    {
        foreach (var directive in draft.OwnDirectives)
            Check(directive.Name, directive.Node, faults);
        foreach (var type in draft.OwnTypes)
        {
            Check(type.Name, type.Definition, faults);
            foreach (var field in (type as ComplexType)?.Fields ?? [])
                Check(field.Name, field.Node, faults);
            foreach (var value in (type as EnumType)?.Values ?? [])
                Check(value.Name, value.Node, faults);
        }

        foreach (var (value, _) in draft.OwnInputValues)
            Check(value.Name, value.Node, faults);
    }

    private static void Check(string name, SyntaxNode node, SchemaFaults faults)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
            faults.Report($"Name \"{name}\" must not begin with \"__\": such names are reserved for introspection.", node);
    }
}
