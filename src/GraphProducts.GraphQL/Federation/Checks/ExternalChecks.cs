using GraphProducts.GraphQL.Types;
using GraphProducts.GraphQL.Types.SchemaValidation;

namespace GraphProducts.GraphQL.Federation.Checks;

/// <summary>An external field is there to be named by @key, @requires or @provides, or for the sake of an interface. Interfaces have none.</summary>
internal static class ExternalChecks
{
    public static void Run(SubgraphDraft draft, HashSet<FieldDefinition> used, SchemaFaults faults)
    {
        var promised = draft.ComplexTypes.OfType<InterfaceType>().SelectMany(type => type.Fields.Select(field => (type, field.Name)))
            .SelectMany(field => draft.Schema.GetPossibleTypes(field.type).Select(type => type.TryGetField(field.Name)))
            .ToHashSet();
        foreach (var field in draft.Fields.Where(field => draft.IsExternal(field) && !IsForGateways(field)))
        {
            if (field.DeclaringType is InterfaceType)
                faults.Report($"{field} is a field of an interface, which cannot be external: nobody answers it but the types that implement it.", field.Node);
            else if (!used.Contains(field) && !promised.Contains(field))
                faults.Report($"{field} is external{Reason(draft, field)}, but no @key, @requires or @provides names it and no interface asks for it: leave it out.", field.Node);
        }
    }

    private static bool IsForGateways(FieldDefinition field) => field.Name is ServedDefinitions.ServiceField or ServedDefinitions.EntitiesField;

    private static string Reason(SubgraphDraft draft, FieldDefinition field) =>
        draft.Has(field.Node.Directives, "external") ? "" : $" as @external stands on {field.DeclaringType.Name}";
}
