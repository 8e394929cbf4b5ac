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
        context.Operation.CountWritten();
        var writer = context.Writer;
        var start = writer.Position;
        var runs = selection.HasHeldFields ? context.Operation.BatchOf(selection).Runs : null;
        var fields = selection.Fields;
        context.Operation.Trace?.Add(context, selection, runs);
        for (var i = 0; i < fields.Length; i++)
        {
            writer.WriteRaw(fields[i].EncodedName);
            if (runs?[i] is { } run ? WriteHeld(context, runs, run, i, slot) : WriteRead(context, fields[i], value))
                continue;
            return false;
        }

        // The comma before the first field makes place for the brace.
        if (fields.Length > 0)
            writer.Overwrite(start, (byte)'{');
        else
            writer.WriteByte((byte)'{');
        writer.WriteByte((byte)'}');
        return true;
    }

    /// <summary>Reads a field of an object and writes it; false as in <see cref="Write"/>.</summary>
    public static bool WriteRead(WriteContext context, FieldPlan field, object parent) =>
        field.Arguments.Constant is null && context.Operation.ArgumentFaultOf(field) is { } fault
            ? FailedRead.Write(fault, context, field)
            : FieldExecutor.Of(field).WriteRead(context, parent, field);

    private static bool WriteHeld(WriteContext context, FieldRun?[] runs, FieldRun run, int place, int slot)
    {
        var errors = context.Errors.Count;
        if (run.Write(context, slot))
            return true;
        if (run.CameLate(slot) && FindFailedAtOnce(runs, place, slot) is { } earlier)
        {
            context.Errors.ReturnTo(errors);
            earlier.Write(context, slot);
        }

        return false;
    }

    // Of several fields that make the object null one is reported: the one that failed first, not the one that was waited for.
    private static FieldRun? FindFailedAtOnce(FieldRun?[] runs, int place, int slot) =>
        runs.Skip(place + 1).FirstOrDefault(run => run is not null && run.FailedAtOnce(slot));
}
