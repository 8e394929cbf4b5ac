using GraphProducts.GraphQL.Planning;

namespace GraphProducts.GraphQL.Execution.Fields;

/// <summary>What is compiled, at start, for one field of one object type.</summary>
internal abstract class FieldExecutor : CompiledField
{
    /// <summary>What runs a field of a plan.</summary>
    public static FieldExecutor Of(FieldPlan field) => (FieldExecutor)field.Compiled!;

    /// <summary>Reads and writes the value of a parent at once. Only for plain reads that nothing below holds.</summary>
    public abstract bool WriteRead(WriteContext context, object parent, FieldPlan field);

    /// <summary>Starts the field for all parents of a batch. What is started may be finished already.</summary>
    public abstract FieldRun Start(OperationContext operation, SelectionBatch batch, FieldPlan field);
}
