using GraphProducts.GraphQL.Language.Ast;

namespace GraphProducts.GraphQL.Planning;

internal static class VariableUse
{
    /// <summary>Whether a value depends on a variable anywhere inside.</summary>
    public static bool IsIn(ValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(IsIn),
        ObjectValueNode input => input.Fields.Any(field => IsIn(field.Value)),
        _ => false,
    };
}
