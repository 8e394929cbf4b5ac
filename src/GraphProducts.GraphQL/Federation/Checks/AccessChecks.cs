using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.SchemaValidation;

namespace GraphProducts.GraphQL.Federation.Checks;

/// <summary>Access is held on what has values of its own: interfaces and objects that stand for them have none.</summary>
internal static class AccessChecks
{
    private static readonly string[] s_directives = ["authenticated", "requiresScopes", "policy"];

    public static void Run(SubgraphDraft draft, SchemaFaults faults)
    {
        foreach (var type in draft.ComplexTypes.Where(type => type is InterfaceType || draft.Has(type.Directives, "interfaceObject")))
        {
            foreach (var directive in s_directives)
            {
                foreach (var node in draft.Applied(type.Directives, directive))
                    faults.Report($"@{directive} cannot stand on {type.Name}: put it on the types that implement it.", node);
                foreach (var field in type.Fields)
                {
                    foreach (var node in draft.Applied(field.Node.Directives, directive))
                        faults.Report($"@{directive} cannot stand on {field}: put it on the fields of the types that implement {type.Name}.", node);
                }
            }
        }
    }
}
