using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Language.Ast;
using GraphProducts.GraphQL.Types;

namespace GraphProducts.GraphQL.Validation.Rules;

/// <summary>
/// Where introspection is switched off, no field is selected whose type is one of introspection's: <c>__schema</c>, <c>__type</c> and what is below them.
/// <c>__typename</c> stays, since clients need it. Not in the specification, which leaves it to servers.
/// https://spec.graphql.org/September2025/#sec-Introspection
/// </summary>
internal sealed class NoSchemaIntrospectionCustomRule(ValidationContext context) : IEnter<FieldNode>
{
    private bool _isReported;

    public void Enter(FieldNode node)
    {
        // Tools ask for the whole schema at once: what is true of the first field is true of the hundred below it.
        if (_isReported || context.Options.AllowIntrospection || context.Field is not { } field || !BuiltIns.IsIntrospection(field.Type.Named))
            return;
        _isReported = !context.Options.ReportsEachIntrospectionField;
        context.Report(
            $"Introspection is switched off here, and the field \"{node.Name.Value}\" is part of it. \"__typename\" may be asked; for all else use a schema that was handed to you.",
            ErrorCodes.IntrospectionDisabled,
            node);
    }
}
