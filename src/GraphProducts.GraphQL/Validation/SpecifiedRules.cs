using System.Collections.Immutable;
using GraphProducts.GraphQL.Validation.Rules;

namespace GraphProducts.GraphQL.Validation;

/// <summary>A rule by its name, and how an instance of it is made for one validation.</summary>
internal sealed record SpecifiedRule(string Name, Func<ValidationContext, IRule> Create);

/// <summary>All rules in the order of the specification's section 5; the last one is ours to add, as others do.</summary>
internal static class SpecifiedRules
{
    public static ImmutableArray<SpecifiedRule> All { get; } =
    [
        new(nameof(ExecutableDefinitionsRule), context => new ExecutableDefinitionsRule(context)),
        new(nameof(KnownOperationTypesRule), context => new KnownOperationTypesRule(context)),
        new(nameof(UniqueOperationNamesRule), context => new UniqueOperationNamesRule(context)),
        new(nameof(LoneAnonymousOperationRule), context => new LoneAnonymousOperationRule(context)),
        new(nameof(SingleFieldSubscriptionsRule), context => new SingleFieldSubscriptionsRule(context)),
        new(nameof(FieldsOnCorrectTypeRule), context => new FieldsOnCorrectTypeRule(context)),
        new(nameof(OverlappingFieldsCanBeMergedRule), context => new OverlappingFieldsCanBeMergedRule(context)),
        new(nameof(ScalarLeafsRule), context => new ScalarLeafsRule(context)),
        new(nameof(KnownArgumentNamesRule), context => new KnownArgumentNamesRule(context)),
        new(nameof(UniqueArgumentNamesRule), context => new UniqueArgumentNamesRule(context)),
        new(nameof(ProvidedRequiredArgumentsRule), context => new ProvidedRequiredArgumentsRule(context)),
        new(nameof(UniqueFragmentNamesRule), context => new UniqueFragmentNamesRule(context)),
        new(nameof(KnownTypeNamesRule), context => new KnownTypeNamesRule(context)),
        new(nameof(FragmentsOnCompositeTypesRule), context => new FragmentsOnCompositeTypesRule(context)),
        new(nameof(NoUnusedFragmentsRule), context => new NoUnusedFragmentsRule(context)),
        new(nameof(KnownFragmentNamesRule), context => new KnownFragmentNamesRule(context)),
        new(nameof(NoFragmentCyclesRule), context => new NoFragmentCyclesRule(context)),
        new(nameof(PossibleFragmentSpreadsRule), context => new PossibleFragmentSpreadsRule(context)),
        new(nameof(ValuesOfCorrectTypeRule), context => new ValuesOfCorrectTypeRule(context)),
        new(nameof(UniqueInputFieldNamesRule), context => new UniqueInputFieldNamesRule(context)),
        new(nameof(KnownDirectivesRule), context => new KnownDirectivesRule(context)),
        new(nameof(UniqueDirectivesPerLocationRule), context => new UniqueDirectivesPerLocationRule(context)),
        new(nameof(UniqueVariableNamesRule), context => new UniqueVariableNamesRule(context)),
        new(nameof(VariablesAreInputTypesRule), context => new VariablesAreInputTypesRule(context)),
        new(nameof(NoUndefinedVariablesRule), context => new NoUndefinedVariablesRule(context)),
        new(nameof(NoUnusedVariablesRule), context => new NoUnusedVariablesRule(context)),
        new(nameof(VariablesInAllowedPositionRule), context => new VariablesInAllowedPositionRule(context)),
        new(nameof(MaxIntrospectionDepthRule), context => new MaxIntrospectionDepthRule(context)),
    ];

    public static SpecifiedRule? TryGet(string name) => All.FirstOrDefault(rule => rule.Name == name);
}
