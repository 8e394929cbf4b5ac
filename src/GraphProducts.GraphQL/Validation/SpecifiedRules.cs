using System.Collections.Immutable;
using GraphProducts.GraphQL.Validation.Rules;

namespace GraphProducts.GraphQL.Validation;

/// <summary>All rules in the order of the specification's section 5; the last two are not in it, but other servers have them too.</summary>
internal static class SpecifiedRules
{
    public static ImmutableArray<SpecifiedRule> All { get; } =
    [
        SpecifiedRule.Of(context => new ExecutableDefinitionsRule(context)),
        SpecifiedRule.Of(context => new KnownOperationTypesRule(context)),
        SpecifiedRule.Of(context => new UniqueOperationNamesRule(context)),
        SpecifiedRule.Of(context => new LoneAnonymousOperationRule(context)),
        SpecifiedRule.Of(context => new SingleFieldSubscriptionsRule(context)),
        SpecifiedRule.Of(context => new FieldsOnCorrectTypeRule(context)),
        SpecifiedRule.Of(context => new OverlappingFieldsCanBeMergedRule(context)),
        SpecifiedRule.Of(context => new ScalarLeafsRule(context)),
        SpecifiedRule.Of(context => new KnownArgumentNamesRule(context)),
        SpecifiedRule.Of(context => new UniqueArgumentNamesRule(context)),
        SpecifiedRule.Of(context => new ProvidedRequiredArgumentsRule(context)),
        SpecifiedRule.Of(context => new UniqueFragmentNamesRule(context)),
        SpecifiedRule.Of(context => new KnownTypeNamesRule(context)),
        SpecifiedRule.Of(context => new FragmentsOnCompositeTypesRule(context)),
        SpecifiedRule.Of(context => new NoUnusedFragmentsRule(context)),
        SpecifiedRule.Of(context => new KnownFragmentNamesRule(context)),
        SpecifiedRule.Of(context => new NoFragmentCyclesRule(context)),
        SpecifiedRule.Of(context => new PossibleFragmentSpreadsRule(context)),
        SpecifiedRule.Of(context => new ValuesOfCorrectTypeRule(context)),
        SpecifiedRule.Of(context => new UniqueInputFieldNamesRule(context)),
        SpecifiedRule.Of(context => new KnownDirectivesRule(context)),
        SpecifiedRule.Of(context => new UniqueDirectivesPerLocationRule(context)),
        SpecifiedRule.Of(context => new UniqueVariableNamesRule(context)),
        SpecifiedRule.Of(context => new VariablesAreInputTypesRule(context)),
        SpecifiedRule.Of(context => new NoUndefinedVariablesRule(context)),
        SpecifiedRule.Of(context => new NoUnusedVariablesRule(context)),
        SpecifiedRule.Of(context => new VariablesInAllowedPositionRule(context)),
        SpecifiedRule.Of(context => new MaxIntrospectionDepthRule(context)),
        SpecifiedRule.Of(context => new NoSchemaIntrospectionCustomRule(context)),
    ];

    public static SpecifiedRule? TryGet(string name) => All.FirstOrDefault(rule => rule.Name == name);
}
