using GraphProducts.GraphQL.Execution.Fields;
using GraphProducts.GraphQL.Planning;

namespace GraphProducts.GraphQL.Execution;

/// <summary>Writes an object: its fields in plan order. Plain reads happen here; held values are taken from where execution left them.</summary>
internal static class ObjectWriter
{
    /// <summary>Writes one object, or answers false: a null has to be taken by the nearest nullable place above, and its error is recorded.</summary>
    /// <param name="context">Where the answer goes.</param>
    /// <param name="selection">What is selected.</param>
    /// <param name="value">The object.</param>
    /// <param name="slot">The object's place among those gathered for the selection; unused where nothing was.</param>
    public static bool Write(WriteContext context, SelectionPlan selection, object value, int slot)
    {
        context.Operation.CancellationToken.ThrowIfCancellationRequested();
        var fields = selection.Fields;
        var batch = selection.HasHeldFields ? context.Operation.BatchOf(selection) : null;
        var segment = context.Enter();
        context.Writer.WriteByte((byte)'{');
        for (var i = 0; i < fields.Length; i++)
        {
            context.At(segment, fields[i]);
            context.Writer.WriteRaw(i > 0 ? fields[i].EncodedName : fields[i].EncodedName.AsSpan(1));
            var run = batch?.Runs[i];
            var errors = context.Errors.Count;
            if (run is null ? WriteRead(context, fields[i], value) : run.Write(context, slot))
                continue;
            if (run is not null && run.CameLate(slot) && FindFailedAtOnce(batch!, i, slot) is { } earlier)
                Replace(context, segment, errors, earlier, slot);
            context.Leave(segment);
            return false;
        }

        context.Writer.WriteByte((byte)'}');
        context.Leave(segment);
        return true;
    }

    // Of several fields that make the object null one is reported: the one that failed first, not the one that was waited for.
    private static FieldRun? FindFailedAtOnce(SelectionBatch batch, int field, int slot) =>
        batch.Runs.Skip(field + 1).FirstOrDefault(run => run is not null && run.FailedAtOnce(slot));

    private static void Replace(WriteContext context, int segment, int errors, FieldRun earlier, int slot)
    {
        context.Errors.ReturnTo(errors);
        context.At(segment, earlier.Field);
        earlier.Write(context, slot);
    }

    private static bool WriteRead(WriteContext context, FieldPlan field, object parent) =>
        context.Operation.ExecutorOf(field).WriteRead(context, parent, field);
}
