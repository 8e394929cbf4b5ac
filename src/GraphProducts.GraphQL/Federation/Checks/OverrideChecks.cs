using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.SchemaValidation;

namespace GraphProducts.GraphQL.Federation.Checks;

/// <summary>Only fields that a subgraph answers itself can move to it: those of interfaces, and of objects that stand for them, cannot.</summary>
internal static class OverrideChecks
{
    public static void Run(SubgraphDraft draft, SchemaFaults faults)
    {
        foreach (var field in draft.Fields.Where(field => field.DeclaringType is InterfaceType || draft.Has(field.DeclaringType.Directives, "interfaceObject")))
        {
            foreach (var node in draft.Applied(field.Node.Directives, "override"))
                faults.Report($"@override cannot stand on {field}: put it on the fields of the types that implement {field.DeclaringType.Name}.", node);
        }
    }
}
