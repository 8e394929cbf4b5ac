using GraphProducts.GraphQL.Planning;

namespace GraphProducts.GraphQL.Execution.Fields;

/// <summary>__typename: the plan knows it already. https://spec.graphql.org/September2025/#sec-Type-Name-Introspection</summary>
internal sealed class TypeNameExecutor : FieldExecutor
{
    public override bool WriteRead(WriteContext context, object parent, FieldPlan field)
    {
        context.Writer.WriteRaw(field.Selection.EncodedTypeName);
        return true;
    }

    public override FieldRun Start(OperationContext operation, SelectionBatch batch, FieldPlan field) =>
        throw new InvalidOperationException("__typename is never held.");
}
