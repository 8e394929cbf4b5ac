using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types.Coercion;

namespace GraphProducts.GraphQL.Validation.Rules;

/// <summary>
/// A value that stands in the document is one that its place accepts: the kind of value, the names of enum values and input fields,
/// required fields, one field for oneOf.
/// https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type,
/// https://spec.graphql.org/September2025/#sec-Input-Object-Field-Names,
/// https://spec.graphql.org/September2025/#sec-Input-Object-Required-Fields
/// </summary>
internal sealed class ValuesOfCorrectTypeRule(ValidationContext context) : IEnter<ArgumentNode>, IEnter<VariableDefinitionNode>
{
    private readonly LiteralFaults _faults = new((message, node) => context.Report(message, node), context.Options.GivesSuggestions);

    public void Enter(ArgumentNode node)
    {
        if (context.Argument is { } argument)
            _faults.Find(argument.Type, node.Value);
    }

    public void Enter(VariableDefinitionNode node)
    {
        if (node.DefaultValue is { } value && context.TypeOf(node.Type) is { IsInputType: true } type)
            _faults.Find(type, value);
    }
}
