using System.Collections.Immutable;
using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Types.SchemaValidation;

namespace GraphProducts.GraphQL.Types;

/// <summary>
/// Checks a whole schema against section 3 of the specification, in two stages. Every fault of a stage is reported, not only the first.
/// https://spec.graphql.org/September2025/#sec-Type-System
/// </summary>
internal static class SchemaValidator
{
    /// <summary>What can be said of the definitions as they were written: names that repeat, and the directives that are applied.</summary>
    public static ImmutableArray<GraphQLError> ValidateDefinitions(SchemaDraft draft, SchemaOptions options)
    {
        var faults = new SchemaFaults();
        UniqueNameChecks.Run(draft, faults);
        AppliedDirectiveChecks.Run(draft, options, faults);
        return faults.ToImmutable();
    }

    /// <summary>What can be said of the types, once their definitions are sound.</summary>
    public static ImmutableArray<GraphQLError> ValidateTypes(SchemaDraft draft)
    {
        var faults = new SchemaFaults();
        RootTypeChecks.Run(draft, faults);
        ReservedNameChecks.Run(draft, faults);
        DirectiveDefinitionChecks.Run(draft, faults);
        FieldChecks.Run(draft, faults);
        InterfaceChecks.Run(draft, faults);
        UnionChecks.Run(draft, faults);
        InputObjectChecks.Run(draft, faults);
        InputCycleChecks.Run(draft, faults);
        DefaultValueChecks.Run(draft, faults);
        DefaultValueCycleChecks.Run(draft, faults);
        return faults.ToImmutable();
    }
}
