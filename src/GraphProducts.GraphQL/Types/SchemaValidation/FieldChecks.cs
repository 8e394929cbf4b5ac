using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Types.SchemaValidation;

/// <summary>
/// Objects and interfaces have fields, the fields have output types, arguments have input types, and what must be given is not deprecated.
/// https://spec.graphql.org/September2025/#sec-Objects.Type-Validation
/// </summary>
internal static class FieldChecks
{
    public static void Run(SchemaDraft draft, SchemaFaults faults)
    {
        foreach (var type in draft.OwnTypes.OfType<ComplexType>())
        {
            if (type.Fields.IsEmpty)
                faults.Report($"Type \"{type.Name}\" must define one or more fields.", type.Definition);
            foreach (var field in type.Fields.Where(field => !field.Type.IsOutputType))
                faults.Report($"The type of \"{field}\" must be an output type, which \"{field.Type}\" is not.", field.Node.Type);
        }

        foreach (var type in draft.OwnTypes.OfType<EnumType>().Where(type => type.Values.IsEmpty))
            faults.Report($"Enum \"{type.Name}\" must define one or more values.", type.Definition);
        foreach (var (value, name) in draft.OwnInputValues)
            Check(value, name, faults);
    }

    private static void Check(InputValueDefinition value, string name, SchemaFaults faults)
    {
        if (!value.Type.IsInputType)
            faults.Report($"The type of \"{name}\" must be an input type, which \"{value.Type}\" is not.", value.Node.Type);
        if (value is { IsRequired: true, Deprecation: not null })
            faults.Report(
                $"\"{name}\" is required, so it cannot be deprecated: make it nullable, or give it a default.",
                DeprecatedOn(value.Node), value.Node.Type);
    }

    private static DirectiveNode DeprecatedOn(InputValueDefinitionNode node) => node.Directives.First(directive => directive.Name.Value == "deprecated");
}
