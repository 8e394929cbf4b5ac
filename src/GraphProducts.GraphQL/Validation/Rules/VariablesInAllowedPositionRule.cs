using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Validation.Rules;

/// <summary>
/// A variable is used only where its type fits. A nullable variable fits where null is refused only when it has a default, or the place
/// has; a field of a oneOf object
/// refuses null too, although its type does not say so.
/// https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed
/// </summary>
internal sealed class VariablesInAllowedPositionRule(ValidationContext context) : ILeave<DocumentNode>
{
    public void Leave(DocumentNode node)
    {
        for (var i = 0; i < context.Usages.Operations.Count && !context.IsFull; i++)
            Check((OperationDefinitionNode)context.Usages.Operations[i].Definition, context.Usages.ReachedFrom(i));
    }

    private void Check(OperationDefinitionNode operation, IReadOnlyList<DefinitionUsages> reached)
    {
        if (operation.VariableDefinitions.IsEmpty)
            return;
        var variables = new Dictionary<string, TypedVariable>();
        foreach (var definition in operation.VariableDefinitions)
        {
            if (context.TypeOf(definition.Type) is { } type)
                variables.TryAdd(definition.Variable.Name.Value, new TypedVariable(definition, type));
        }

        foreach (var usage in reached.SelectMany(definition => definition.Variables))
        {
            if (variables.TryGetValue(usage.Node.Name.Value, out var variable))
                Check(variable, usage);
        }
    }

    private void Check(TypedVariable variable, VariableUsage usage)
    {
        var name = usage.Node.Name.Value;
        if (usage.Type is { } type && !IsAllowed(variable, type, usage.HasDefault))
            context.Report(
                $"Variable \"${name}\" of type \"{variable.Type}\" cannot stand where \"{type}\" is expected.",
                variable.Definition, usage.Node);
        else if (usage.OneOfType is { } oneOf && !variable.Type.IsNonNull && !variable.HasNonNullDefault)
            context.Report(
                $"Variable \"${name}\" must be of a non-null type: it stands in the oneOf type \"{oneOf}\".",
                variable.Definition, usage.Node);
    }

    private static bool IsAllowed(TypedVariable variable, GraphType expected, bool placeHasDefault)
    {
        if (expected is not NonNullType nonNull || variable.Type.IsNonNull)
            return TypeRelations.IsSubtype(variable.Type, expected);
        return (variable.HasNonNullDefault || placeHasDefault) && TypeRelations.IsSubtype(variable.Type, nonNull.OfType);
    }

    private readonly record struct TypedVariable(VariableDefinitionNode Definition, GraphType Type)
    {
        public bool HasNonNullDefault => Definition.DefaultValue is not (null or NullValueNode);
    }
}
