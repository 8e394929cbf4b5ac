namespace GraphProducts.GraphQL.Types.SchemaValidation;

/// <summary>
/// An input object has fields; those of a oneOf object are nullable and have no default, since one of them is given and the others are not.
/// https://spec.graphql.org/September2025/#sec-Input-Objects.Type-Validation
/// </summary>
internal static class InputObjectChecks
{
    public static void Run(SchemaDraft draft, SchemaFaults faults)
    {
        foreach (var type in draft.OwnTypes.OfType<InputObjectType>())
        {
            if (type.Fields.IsEmpty)
                faults.Report($"Input object \"{type.Name}\" must define one or more fields.", type.Definition);
            if (type.IsOneOf)
                CheckOneOf(type, faults);
        }
    }

    private static void CheckOneOf(InputObjectType type, SchemaFaults faults)
    {
        foreach (var field in type.Fields)
        {
            if (field.Type.IsNonNull)
                faults.Report($"Field \"{type.Name}.{field.Name}\" must be nullable: its type is oneOf.", field.Node.Type);
            if (field.DefaultValue is not null)
                faults.Report($"Field \"{type.Name}.{field.Name}\" cannot have a default: its type is oneOf.", field.Node);
        }
    }
}
