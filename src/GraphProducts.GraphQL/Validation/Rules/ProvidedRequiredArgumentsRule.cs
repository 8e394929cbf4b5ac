using System.Collections.Immutable;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Validation.Rules;

/// <summary>
/// An argument that must not be null and has no default is given.
/// https://spec.graphql.org/September2025/#sec-Required-Arguments
/// </summary>
internal sealed class ProvidedRequiredArgumentsRule(ValidationContext context) : IEnter<FieldNode>, IEnter<DirectiveNode>
{
    public void Enter(FieldNode node)
    {
        if (context.Field is not { } field)
            return;
        foreach (var definition in field.Arguments)
        {
            if (IsMissing(definition, node.Arguments))
                context.Report($"Field \"{field.Name}\" needs its argument \"{definition.Name}\" of type \"{definition.Type}\".", node);
        }
    }

    public void Enter(DirectiveNode node)
    {
        if (context.Directive is not { } directive)
            return;
        foreach (var definition in directive.Arguments)
        {
            if (IsMissing(definition, node.Arguments))
                context.Report(
                    $"Directive \"@{directive.Name}\" needs its argument \"{definition.Name}\" of type \"{definition.Type}\".",
                    node);
        }
    }

    private static bool IsMissing(InputValueDefinition definition, ImmutableArray<ArgumentNode> arguments)
    {
        if (!definition.IsRequired)
            return false;
        foreach (var argument in arguments)
        {
            if (argument.Name.Value == definition.Name)
                return false;
        }

        return true;
    }
}
