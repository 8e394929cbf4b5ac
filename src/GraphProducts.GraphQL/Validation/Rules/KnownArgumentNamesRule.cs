using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Validation.Rules;

/// <summary>
/// Every argument is one that its field or directive defines.
/// https://spec.graphql.org/September2025/#sec-Argument-Names
/// </summary>
internal sealed class KnownArgumentNamesRule(ValidationContext context) : IEnter<ArgumentNode>
{
    public void Enter(ArgumentNode node)
    {
        if (context.Argument is not null)
            return;
        if (context.Directive is { } directive)
            Report(node, $"directive \"@{directive.Name}\"", directive.Arguments);
        else if (context.DirectiveName is null && context.Field is { } field)
            Report(node, $"field \"{context.ParentType!.Name}.{field.Name}\"", field.Arguments);
    }

    private void Report(ArgumentNode node, string owner, IEnumerable<InputValueDefinition> known)
    {
        var name = node.Name.Value;
        context.Report($"Unknown argument \"{name}\" on {owner}.{context.Suggest(name, known.Select(argument => argument.Name))}", node);
    }
}
