using GraphProducts.GraphQL.Types.Coercion;

namespace GraphProducts.GraphQL.Types.SchemaValidation;

/// <summary>A default is a value that its type accepts. https://spec.graphql.org/September2025/#sec-Field-Arguments</summary>
internal static class DefaultValueChecks
{
    public static void Run(SchemaDraft draft, SchemaFaults faults)
    {
        foreach (var (value, name) in draft.OwnInputValues)
        {
            if (value is not { DefaultValue: { } literal, Type.IsInputType: true })
                continue;
            var literals = new LiteralFaults((message, node) => faults.Report($"The default of \"{name}\" does not fit: {message}", node), suggestions: true);
            literals.Find(value.Type, literal);
        }
    }
}
