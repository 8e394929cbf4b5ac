using GraphProducts.GraphQL.Errors;
using GraphProducts.GraphQL.Planning;

namespace GraphProducts.GraphQL.Execution.Fields;

/// <summary>A held field that did not run, since its arguments could not be coerced: an error for each parent.</summary>
internal sealed class RefusedRun(FieldPlan field, Exception reason) : FieldRun(field)
{
    public override void Gather(OperationContext operation, List<SelectionBatch> next)
    {
    }

    public override void Report(int slot, GraphQLError error) => throw new InvalidOperationException($"{Field.Definition} did not run.");

    public override bool FailedAtOnce(int slot) => Field.Definition.Type.IsNonNull;

    public override bool Write(WriteContext context, int slot) => FailedRead.Write(reason, context, Field);
}
