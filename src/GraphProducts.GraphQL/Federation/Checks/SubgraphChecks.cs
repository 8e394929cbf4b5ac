using System.Collections.Immutable;
using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Types.SchemaValidation;

namespace GraphProducts.GraphQL.Federation.Checks;

/// <summary>Checks what one subgraph can know to be wrong, so that it is found here and not at composition.</summary>
internal static class SubgraphChecks
{
    public static ImmutableArray<GraphQLError> Run(SubgraphDraft draft)
    {
        var faults = new SchemaFaults();
        var used = FieldSetChecks.Run(draft, faults);
        if (draft.IsFederation2)
        {
            ContextChecks.Run(draft, used, faults);
            ExternalChecks.Run(draft, used, faults);
            InterfaceKeyChecks.Run(draft, faults);
            ShareableChecks.Run(draft, faults);
            CostChecks.Run(draft, faults);
            AccessChecks.Run(draft, faults);
            OverrideChecks.Run(draft, faults);
            ComposeDirectiveChecks.Run(draft, faults);
        }

        return faults.ToImmutable();
    }
}
